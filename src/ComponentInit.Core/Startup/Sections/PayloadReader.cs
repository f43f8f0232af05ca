using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Startup.Sections;

/// <summary>A strict cursor over the payload of <c>init.0</c> whose errors carry the codes of the section.</summary>
internal ref struct PayloadReader
{
    private WasmReader _reader;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">The payload.</param>
    /// <param name="offset">Absolute offset of its first byte.</param>
    public PayloadReader(ReadOnlySpan<byte> bytes, long offset) => _reader = new WasmReader(bytes, offset, StartupSection.Name);

    public readonly bool AtEnd => _reader.AtEnd;

    public readonly long Offset => _reader.Offset;

    /// <summary>A cursor over the next vector of bytes, which this one steps over.</summary>
    public PayloadReader ReadFrame(string what)
    {
        int size = ReadCount(what);
        long offset = _reader.Offset;
        return new PayloadReader(_reader.ReadBytes(size), offset);
    }

    public byte ReadByte(string what)
    {
        if (_reader.AtEnd) Fail(StartupCode.Malformed, $"the section ends where {what} should be", Offset);
        return _reader.ReadByte();
    }

    public uint ReadU32(string what)
    {
        long offset = Offset;
        try
        {
            return _reader.ReadU32();
        }
        catch (WasmFormatException exception)
        {
            Fail(StartupCode.Malformed, $"{what} is no number of 32 bits: {exception.Message}", offset);
            return 0;
        }
    }

    public long ReadSigned(bool wide, string what)
    {
        long offset = Offset;
        try
        {
            return wide ? _reader.ReadS64() : _reader.ReadS32();
        }
        catch (WasmFormatException exception)
        {
            Fail(StartupCode.Malformed, $"{what} is no number of {(wide ? 64 : 32)} bits: {exception.Message}", offset);
            return 0;
        }
    }

    public int ReadCount(string what)
    {
        long offset = Offset;
        uint count = ReadU32(what);
        if (count > (uint)_reader.Remaining) Fail(StartupCode.Malformed, $"{what} is {count}, and {_reader.Remaining} bytes are left", offset);
        return (int)count;
    }

    /// <summary>Reads the length of a list. Longer ones than any program has are refused: the validator looks at each item together with each export.</summary>
    public int ReadListCount(string what)
    {
        const int Longest = 1024;
        long offset = Offset;
        int count = ReadCount(what);
        if (count > Longest) Fail(StartupCode.Malformed, $"{what} is {count}, and at most {Longest} are read", offset);
        return count;
    }

    public string ReadName(string what)
    {
        int size = ReadCount($"the length of {what}");
        long offset = Offset;
        var bytes = _reader.ReadBytes(size);
        if (!Utf8.IsValid(bytes)) Fail(StartupCode.NameNotUtf8, $"{what} is not UTF-8; write it again with the export's own name", offset);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Reads a code of an enumeration.</summary>
    /// <param name="what">What the code is for, such as <c>the phase of entry 0</c>.</param>
    public T ReadCode<T>(string what)
        where T : struct, Enum
    {
        long offset = Offset;
        byte code = ReadByte(what);
        var value = (T)Enum.ToObject(typeof(T), code);
        if (!Enum.IsDefined(value)) Fail(StartupCode.UnknownCode, $"{what} is {code}, which version 1 of the section does not have; a newer tool wrote it, or the section is damaged", offset);
        return value;
    }

    /// <summary>Fails where something other than zeros is left.</summary>
    public readonly void ExpectEnd(string what)
    {
        var rest = _reader;
        if (rest.ReadBytes(rest.Remaining).ContainsAnyExcept((byte)0)) Fail(StartupCode.Malformed, $"bytes are left over at the end of {what}", Offset);
    }

    [DoesNotReturn]
    public static void Fail(StartupCode code, string text, long offset) =>
        throw new StartupMessage(code, string.Create(CultureInfo.InvariantCulture, $"{text} (at offset 0x{offset:x}, {StartupSection.Name})")).ToException(offset);
}

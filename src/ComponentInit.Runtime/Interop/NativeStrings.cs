using System.Runtime.InteropServices;
using System.Text;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Interop;

/// <summary>Strings as an array of NUL-terminated UTF-8, in memory that does not move.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Copies strings.</summary>
    /// <param name="strings">The strings.</param>
    /// <param name="what">What messages call each of them.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>: one of them has a NUL in it or a half of a surrogate pair.</exception>
    public NativeStrings(IReadOnlyList<string> strings, string what)
    {
        byte[][] encoded = [.. strings.Select(text => Encode(text, what))];
        Count = encoded.Length;
        Pointer = (byte**)NativeMemory.AllocZeroed((nuint)(Count + 1), (nuint)sizeof(byte*));
        for (int i = 0; i < encoded.Length; i++)
        {
            Pointer[i] = (byte*)NativeMemory.Alloc((nuint)encoded[i].Length);
            encoded[i].CopyTo(new Span<byte>(Pointer[i], encoded[i].Length));
        }
    }

    public int Count { get; }

    public byte** Pointer { get; private set; }

    public void Dispose()
    {
        if (Pointer is null)
            return;
        for (int i = 0; i < Count; i++)
            NativeMemory.Free(Pointer[i]);
        NativeMemory.Free(Pointer);
        Pointer = null;
    }

    private static byte[] Encode(string text, string what)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new WasmException(WasmErrorCode.OptionInvalid, $"{what} cannot have a NUL in it: '{text.Replace('\0', '?')}'.");
        try
        {
            return [.. Strict.GetBytes(text), 0];
        }
        catch (EncoderFallbackException e)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, $"{what} is no valid Unicode text: '{text}'.", e);
        }
    }
}

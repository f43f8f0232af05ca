using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ComponentInit.Core.Snapshots;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Binaries;

/// <summary>A core module or a component: the object that flows from operation to operation. Immutable; what is costly is computed on first use.</summary>
public sealed class WasmBinary
{
    private readonly BinaryContent _content;
    private readonly Lazy<string> _sha256;
    private readonly Lazy<WasmModule> _module;
    private readonly Lazy<Component> _component;

    private WasmBinary(ReadOnlySequence<byte> bytes, string? path)
    {
        _content = new BinaryContent(bytes);
        Path = path;
        Kind = Preamble.Recognise(bytes.Slice(0, Math.Min(bytes.Length, Preamble.Length)).ToArray());
        _sha256 = new Lazy<string>(ComputeSha256);
        _module = new Lazy<WasmModule>(DecodeModule);
        _component = new Lazy<Component>(DecodeComponent);
    }

    private WasmBinary(WasmBinary same)
    {
        _content = same._content;
        Path = same.Path;
        Kind = same.Kind;
        History = same.History;
        Snapshot = same.Snapshot;
        _sha256 = same._sha256;
        _module = same._module;
        _component = same._component;
    }

    /// <summary>Whether this is a core module or a component.</summary>
    public BinaryKind Kind { get; }

    /// <summary>The bytes in one piece; those of an edited binary are joined on first use.</summary>
    public ReadOnlyMemory<byte> Content => _content.Memory;

    /// <summary>The bytes, possibly in several pieces: what an edit left as it was is shared with the binary it was made from.</summary>
    public ReadOnlySequence<byte> Bytes => _content.Sequence;

    /// <summary>Number of bytes.</summary>
    public long Size => Bytes.Length;

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>The file it was read from, or null when it was made in memory.</summary>
    public string? Path { get; }

    /// <summary>Name of the file, or <c>(memory)</c>.</summary>
    public string Name => Path is null ? "(memory)" : System.IO.Path.GetFileName(Path);

    /// <summary>The core module, decoded at the first call.</summary>
    /// <exception cref="WasmException">This is a component (<see cref="WasmErrorCode.WasmFeatureUnsupported"/>), or the frame of a section is malformed.</exception>
    public WasmModule ReadModule() => _module.Value;

    /// <summary>The component, decoded at the first call.</summary>
    /// <exception cref="WasmException">This is a core module (<see cref="WasmErrorCode.WasmFeatureUnsupported"/>), or the frame of a section is malformed.</exception>
    public Component ReadComponent() => _component.Value;

    /// <summary>The operations that made this binary, the first one first; empty for one that was read.</summary>
    public ImmutableArray<BinaryStep> History { get; private init; } = [];

    /// <summary>The captured state this binary starts from, where pre-initialisation made it.</summary>
    public Snapshot? Snapshot { get; private init; }

    /// <summary>Takes bytes as a binary; text of the text format is converted.</summary>
    /// <param name="bytes">A binary or text.</param>
    /// <param name="path">The file they are from, if any.</param>
    /// <exception cref="WasmException">They are neither: <see cref="WasmErrorCode.WasmMalformed"/>.</exception>
    public static WasmBinary FromBytes(ReadOnlyMemory<byte> bytes, string? path = null) =>
        new(new ReadOnlySequence<byte>(TextFormat.Recognise(bytes.Span) ? TextFormat.Convert(bytes.Span) : bytes), path);

    /// <summary>Reads a file, a binary or text of the text format.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <exception cref="WasmException">
    /// It is missing (<see cref="WasmErrorCode.PathNotFound"/>), unreadable (<see cref="WasmErrorCode.FileReadFailed"/>) or no binary
    /// (<see cref="WasmErrorCode.WasmMalformed"/>).
    /// </exception>
    public static WasmBinary Read(string path) => FromBytes(BinaryFile.Read(path), path);

    /// <summary>The binary that an operation made of this one: its history continues.</summary>
    /// <param name="content">The new bytes.</param>
    /// <param name="operation">Name of the operation.</param>
    /// <param name="options">The options that matter for the result.</param>
    internal WasmBinary Derive(ReadOnlyMemory<byte> content, string operation, ImmutableSortedDictionary<string, string> options) =>
        Derive(new ReadOnlySequence<byte>(content), operation, options);

    /// <summary>The binary that an operation made of this one: its history continues.</summary>
    /// <param name="content">The new bytes, in pieces.</param>
    /// <param name="operation">Name of the operation.</param>
    /// <param name="options">The options that matter for the result.</param>
    internal WasmBinary Derive(ReadOnlySequence<byte> content, string operation, ImmutableSortedDictionary<string, string> options)
    {
        var derived = new WasmBinary(content, Path);
        var step = new BinaryStep(operation, Sha256, derived.Sha256, options);
        return new WasmBinary(derived) { History = History.Add(step), Snapshot = Snapshot };
    }

    /// <summary>The same binary with the state it starts from.</summary>
    internal WasmBinary WithSnapshot(Snapshot snapshot) => new(this) { Snapshot = snapshot };

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({(Kind == BinaryKind.Module ? "module" : "component")}, {Size} bytes)";

    private string ComputeSha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in Bytes) hash.AppendData(piece.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private WasmModule DecodeModule() => Kind == BinaryKind.Module
        ? WasmModule.Read(Bytes)
        : throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{Name} is a component, and this needs a core module.");

    private Component DecodeComponent() => Kind == BinaryKind.Component
        ? Component.Read(Bytes)
        : throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{Name} is a core module, and this needs a component.");
}

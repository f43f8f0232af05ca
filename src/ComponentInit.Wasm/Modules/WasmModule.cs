using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules.Sections;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>
/// A core module: its sections as they stand in the file, decoded on demand. Immutable, to be shared between threads; edits go through <see cref="ModuleEditor"/>.
/// Properties that decode throw <see cref="WasmFormatException"/> where a section is malformed.
/// </summary>
public sealed class WasmModule
{
    private readonly Lazy<ImmutableArray<SubType>> _types;
    private readonly Lazy<ImmutableArray<ModuleImport>> _imports;
    private readonly Lazy<ImmutableArray<uint>> _functions;
    private readonly Lazy<ImmutableArray<Table>> _tables;
    private readonly Lazy<ImmutableArray<MemoryType>> _memories;
    private readonly Lazy<ImmutableArray<uint>> _tags;
    private readonly Lazy<ImmutableArray<Global>> _globals;
    private readonly Lazy<ImmutableArray<ModuleExport>> _exports;
    private readonly Lazy<ImmutableArray<ElementSegment>> _elements;
    private readonly Lazy<ImmutableArray<FunctionCode>> _code;
    private readonly Lazy<ImmutableArray<DataSegment>> _data;

    private WasmModule(ImmutableArray<Section> sections)
    {
        Sections = sections;
        _types = Decode(SectionId.Type, TypeSection.Decode);
        _imports = Decode(SectionId.Import, ImportSection.Decode);
        _functions = Decode(SectionId.Function, FunctionSection.Decode);
        _tables = Decode(SectionId.Table, TableSection.Decode);
        _memories = Decode(SectionId.Memory, MemorySection.Decode);
        _tags = Decode(SectionId.Tag, TagSection.Decode);
        _globals = Decode(SectionId.Global, GlobalSection.Decode);
        _exports = Decode(SectionId.Export, ExportSection.Decode);
        _elements = Decode(SectionId.Element, ElementSection.Decode);
        _code = Decode(SectionId.Code, CodeSection.Decode);
        _data = Decode(SectionId.Data, DataSection.Decode);
    }

    /// <summary>A module without any section.</summary>
    public static WasmModule Empty { get; } = new([]);

    /// <summary>All sections in the order of the file, custom ones included.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>All defined types, those of recursive groups one after the other.</summary>
    public ImmutableArray<SubType> Types => _types.Value;

    /// <summary>All imports.</summary>
    public ImmutableArray<ModuleImport> Imports => _imports.Value;

    /// <summary>The type index of each defined function; imported functions come before them in the index space.</summary>
    public ImmutableArray<uint> Functions => _functions.Value;

    /// <summary>All defined tables.</summary>
    public ImmutableArray<Table> Tables => _tables.Value;

    /// <summary>The types of all defined memories.</summary>
    public ImmutableArray<MemoryType> Memories => _memories.Value;

    /// <summary>The type index of each defined tag.</summary>
    public ImmutableArray<uint> Tags => _tags.Value;

    /// <summary>All defined globals.</summary>
    public ImmutableArray<Global> Globals => _globals.Value;

    /// <summary>All exports.</summary>
    public ImmutableArray<ModuleExport> Exports => _exports.Value;

    /// <summary>Index of the start function, or null.</summary>
    public uint? StartFunction => Find(SectionId.Start) is { } section ? StartSection.Decode(section) : null;

    /// <summary>All element segments.</summary>
    public ImmutableArray<ElementSegment> Elements => _elements.Value;

    /// <summary>What the data count section says, or null.</summary>
    public uint? DataCount => Find(SectionId.DataCount) is { } section ? DataCountSection.Decode(section) : null;

    /// <summary>The bodies of the defined functions.</summary>
    public ImmutableArray<FunctionCode> Code => _code.Value;

    /// <summary>All data segments.</summary>
    public ImmutableArray<DataSegment> Data => _data.Value;

    /// <summary>Splits a binary into sections and checks their frames and order.</summary>
    /// <param name="bytes">The module.</param>
    /// <param name="start">Absolute offset of its first byte in its file.</param>
    /// <exception cref="WasmFormatException">It is no core module, or a section's frame is malformed.</exception>
    public static WasmModule Read(ReadOnlyMemory<byte> bytes, long start = 0) => Read(new ReadOnlySequence<byte>(bytes), start);

    /// <summary>Splits a binary that lies in several pieces into sections. Known sections are not copied.</summary>
    /// <param name="content">The module.</param>
    /// <param name="start">Absolute offset of its first byte in its file.</param>
    /// <exception cref="WasmFormatException">It is no core module, or a section's frame is malformed.</exception>
    public static WasmModule Read(ReadOnlySequence<byte> content, long start = 0) => new(ModuleReader.Read(content, start));

    /// <summary>Makes a module of sections that already know their offsets.</summary>
    internal static WasmModule FromSections(ImmutableArray<Section> sections) => new(sections);

    /// <summary>The known section of an id, or null.</summary>
    public Section? Find(SectionId id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>The first custom section of a name, or null.</summary>
    public Section? FindCustom(string name) => Sections.FirstOrDefault(section => section.Id == SectionId.Custom && section.Name == name);

    /// <summary>The module as bytes: the preamble and every section as it stands.</summary>
    public ReadOnlySequence<byte> Write() => SequenceBuilder.Join([Preamble.Module.ToArray(), .. Sections.SelectMany(section => section.Bytes.Pieces())]);

    private Lazy<ImmutableArray<T>> Decode<T>(SectionId id, Func<Section, ImmutableArray<T>> decode) =>
        new(() => Find(id) is { } section ? decode(section) : []);
}

using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules.Sections;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>
/// Collects edits of a core module and makes a new one. Nothing that exists is renumbered: new types, functions, globals, tables and exports go to the end of
/// their index spaces. Sections that no edit touches are taken over byte for byte and in place. One thread at a time.
/// </summary>
public sealed class ModuleEditor
{
    private readonly WasmModule _original;
    private readonly Dictionary<SectionId, (int Count, WasmWriter Entries)> _appended = [];
    private readonly Dictionary<SectionId, Section?> _replaced = [];
    private readonly Dictionary<Section, Section?> _customs = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Section Section, SectionId Before)> _inserted = [];
    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> _bodies = [];
    private readonly List<(FunctionType Type, uint Index)> _newTypes = [];
    private List<ModuleExport>? _exports;

    /// <summary>Begins to edit a module, which itself stays as it is.</summary>
    public ModuleEditor(WasmModule original) => _original = original;

    /// <summary>The exports as they will be.</summary>
    public IReadOnlyList<ModuleExport> Exports => _exports ?? (IReadOnlyList<ModuleExport>)_original.Exports;

    /// <summary>Index of a function type: of an equal one where the module has it, else of a new one.</summary>
    public uint AddType(FunctionType type)
    {
        for (int i = 0; i < _original.Types.Length; i++)
        {
            var present = _original.Types[i];
            if (present.IsFinal && present.Supertypes.IsEmpty && type.Equals(present.Composite as FunctionType)) return (uint)i;
        }

        foreach (var (known, index) in _newTypes)
        {
            if (known.Equals(type)) return index;
        }

        uint added = (uint)(_original.Types.Length + _newTypes.Count);
        Append(SectionId.Type).WriteFunctionType(type);
        _newTypes.Add((type, added));
        return added;
    }

    /// <summary>Appends a function.</summary>
    /// <param name="typeIndex">Index of its type.</param>
    /// <param name="body">Its locals and instructions, the final <c>end</c> included.</param>
    /// <returns>Its index among all functions.</returns>
    public uint AddFunction(uint typeIndex, ReadOnlySpan<byte> body)
    {
        uint index = (uint)(_original.FunctionCount + CountAppended(SectionId.Function));
        Append(SectionId.Function).WriteU32(typeIndex);
        Append(SectionId.Code).WriteByteVector(body);
        return index;
    }

    /// <summary>Appends a global.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="initial">Its constant expression, the final <c>end</c> included.</param>
    /// <returns>Its index among all globals.</returns>
    public uint AddGlobal(GlobalType type, ReadOnlySpan<byte> initial)
    {
        uint index = (uint)(_original.GlobalCount + CountAppended(SectionId.Global));
        var entries = Append(SectionId.Global);
        entries.WriteGlobalType(type);
        entries.WriteBytes(initial);
        return index;
    }

    /// <summary>Appends a declared element segment, so that <c>ref.func</c> of these functions is valid in code.</summary>
    public void DeclareFunctions(IReadOnlyCollection<uint> functions)
    {
        var entries = Append(SectionId.Element);
        entries.WriteU32(3);
        entries.WriteByte(0);
        entries.WriteU32((uint)functions.Count);
        foreach (uint function in functions) entries.WriteU32(function);
    }

    /// <summary>Appends an export.</summary>
    public void AddExport(string name, ExternKind kind, uint index) => EditExports().Add(new ModuleExport(name, kind, index));

    /// <summary>Removes an export; whether there was one of that name.</summary>
    public bool RemoveExport(string name) => EditExports().RemoveAll(export => export.Name == name) > 0;

    /// <summary>Puts another export in the place of the one of that name.</summary>
    public void ReplaceExport(string name, ModuleExport replacement)
    {
        var exports = EditExports();
        int place = exports.FindIndex(export => export.Name == name);
        exports[place] = replacement;
    }

    /// <summary>Puts another export in the place of each one, or removes it.</summary>
    /// <param name="map">What takes its place: the same one to leave it, null to remove it.</param>
    public void MapExports(Func<ModuleExport, ModuleExport?> map) => _exports = [.. Exports.Select(map).OfType<ModuleExport>()];

    /// <summary>Replaces the code of a defined function.</summary>
    /// <param name="definedIndex">Its index among the defined functions.</param>
    /// <param name="body">Its new locals and instructions.</param>
    public void ReplaceBody(int definedIndex, ReadOnlyMemory<byte> body) => _bodies[definedIndex] = body;

    /// <summary>Replaces the whole of a known section, or adds it where the order puts it; null removes it.</summary>
    public void ReplaceSection(SectionId id, Section? section) => _replaced[id] = section;

    /// <summary>Replaces a custom section in its place; null removes it.</summary>
    public void ReplaceCustom(Section present, Section? replacement) => _customs[present] = replacement;

    /// <summary>Adds a custom section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="before">The known section it stands in front of: that one, or, in a module without it, the place it would have.</param>
    public void InsertCustom(Section section, SectionId before) => _inserted.Add((section, before));

    /// <summary>The edited module.</summary>
    /// <exception cref="WasmFormatException">A section that is edited is malformed.</exception>
    public WasmModule ToModule()
    {
        if (_exports is not null) _replaced[SectionId.Export] = _exports.Count == 0 ? null : SectionBuilder.Frame(SectionId.Export, ExportSection.Encode([.. _exports]).Written);
        if (_bodies.Count > 0) _replaced[SectionId.Code] = ReplaceBodies();
        foreach (var (id, (count, entries)) in _appended)
        {
            var present = _replaced.TryGetValue(id, out var replaced) ? replaced : _original.Find(id);
            _replaced[id] = SectionBuilder.Append(id, present, count, entries.ToMemory());
        }

        _appended.Clear();
        return WasmModule.FromSections(SectionLayout.Merge(_original.Sections, _replaced, _customs, _inserted));
    }

    private WasmWriter Append(SectionId id)
    {
        var (count, entries) = _appended.TryGetValue(id, out var present) ? present : (0, new WasmWriter());
        _appended[id] = (count + 1, entries);
        return entries;
    }

    private int CountAppended(SectionId id) => _appended.TryGetValue(id, out var present) ? present.Count : 0;

    private List<ModuleExport> EditExports() => _exports ??= [.. _original.Exports];

    private Section ReplaceBodies()
    {
        var code = _original.Code;
        var payload = new WasmWriter((_original.Find(SectionId.Code)?.Payload.Length ?? 0) + (16 * _bodies.Count));
        payload.WriteU32((uint)code.Length);
        for (int i = 0; i < code.Length; i++) payload.WriteByteVector((_bodies.TryGetValue(i, out var body) ? body : code[i].Bytes).Span);
        return SectionBuilder.Frame(SectionId.Code, payload.Written);
    }
}

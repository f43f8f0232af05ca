using System.Collections.Immutable;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Facts;

/// <summary>What the rules ask of a module, gathered once; names and producers when the first rule asks.</summary>
internal sealed class ModuleFacts
{
    private const string WasiPrefix = "wasi_";
    private const string WasiNamespace = "wasi:";

    private readonly Dictionary<string, ExportedFunction> _functions = new(StringComparer.Ordinal);
    private readonly Lazy<NameMap> _names;
    private readonly Lazy<ImmutableArray<string>> _producers;

    public ModuleFacts(WasmModule module)
    {
        Module = module;
        uint[] types = [.. module.ImportsOf(ExternKind.Function).Select(import => import.TypeIndex), .. module.Functions];
        var exported = ImmutableArray.CreateBuilder<ExportedFunction>();
        foreach (var export in module.Exports)
        {
            if (export.Kind != ExternKind.Function || export.Index >= (uint)types.Length) continue;
            var function = new ExportedFunction(export.Name, export.Index, module.FunctionTypeAt(types[export.Index]));
            exported.Add(function);
            _functions[export.Name] = function;
        }

        Functions = exported.ToImmutable();
        ImportModules = module.Imports.Select(import => import.Module).ToHashSet(StringComparer.Ordinal);
        StartFunction = module.StartFunction;
        Bodies = new FunctionBodies(module);
        _names = new Lazy<NameMap>(() => module.FindCustom(NameSection.SectionName) is { } section && NameSection.TryDecode(section.Content) is { } names ? names.Functions : NameMap.Empty);
        _producers = new Lazy<ImmutableArray<string>>(() => ReadProducers(module));
    }

    public WasmModule Module { get; }

    /// <summary>The exported functions in export order.</summary>
    public ImmutableArray<ExportedFunction> Functions { get; }

    /// <summary>The names of the modules that something is imported from.</summary>
    public IReadOnlySet<string> ImportModules { get; }

    public uint? StartFunction { get; }

    public FunctionBodies Bodies { get; }

    /// <summary>The names of functions; empty without a sound name section.</summary>
    public NameMap Names => _names.Value;

    /// <summary>Whether anything is imported from a module of WASI, preview 1 or later.</summary>
    public bool ImportsWasi => WasiModule is not null;

    /// <summary>The first module of WASI that is imported from, or null.</summary>
    public string? WasiModule => Module.Imports.FirstOrDefault(import =>
        import.Module.StartsWith(WasiPrefix, StringComparison.Ordinal) || import.Module.StartsWith(WasiNamespace, StringComparison.Ordinal))?.Module;

    public bool HasSharedMemory => Module.ImportsOf(ExternKind.Memory).Select(import => import.Memory!).Concat(Module.Memories).Any(memory => memory.Limits.IsShared);

    /// <summary>Whether a type is a structure or an array: a compiler to garbage-collected Wasm made the module.</summary>
    public bool HasManagedTypes => Module.Types.Any(type => type.Composite is StructType or ArrayType);

    /// <summary>The exported function of that name, whatever its type, or null.</summary>
    public ExportedFunction? Function(string name) => _functions.GetValueOrDefault(name);

    /// <summary>The exported function of that name that takes and returns nothing, or null.</summary>
    public ExportedFunction? Plain(string name) => Function(name) is { IsPlain: true } function ? function : null;

    /// <summary>The exported function of that name with that type, or null.</summary>
    public ExportedFunction? Typed(string name, CoreValueType[] parameters, CoreValueType[] results) =>
        Function(name) is { } function && function.Type.Parameters.SequenceEqual(parameters) && function.Type.Results.SequenceEqual(results) ? function : null;

    /// <summary>The first export of a kind, or null.</summary>
    public ModuleExport? FirstExport(ExternKind kind) => Module.Exports.FirstOrDefault(export => export.Kind == kind);

    public bool HasExport(string name, ExternKind kind) => Module.Exports.Any(export => export.Kind == kind && export.Name == name);

    public bool Imports(string module, string name) => Module.Imports.Any(import => import.Module == module && import.Name == name);

    /// <summary>Whether the producers section names a language or tool.</summary>
    public bool ProducedBy(string name) => _producers.Value.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> ReadProducers(WasmModule module) =>
        module.FindCustom(ProducersSection.SectionName) is { } section && ProducersSection.TryDecode(section.Content) is { } producers
            ? [.. producers.Fields.SelectMany(field => field.Values).Select(value => value.Name)]
            : [];
}

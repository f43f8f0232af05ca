using System.Collections.Immutable;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Types;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Tells which functions that a core module imports can give it handles. Their names are those of the canonical ABI: the interface, and the function in it. A function
/// that is not known by its name counts as giving some where its module name is that of an interface.
/// </summary>
internal sealed class HandleImports
{
    private readonly Dictionary<string, bool> _byName = new(StringComparer.Ordinal);

    /// <summary>Looks at what a component imports.</summary>
    public HandleImports(Component component)
    {
        foreach (var item in new ComponentImports(component).Functions) _byName[Unversioned(item.FullName)] = item.Function!.Result is { } result && Gives(result);
    }

    /// <summary>Indices of the imported functions of a module that can give handles.</summary>
    public ImmutableHashSet<uint> Find(WasmModule module)
    {
        var functions = module.Imports.Where(import => import.Kind == ExternKind.Function);
        return [.. functions.Index().Where(item => Gives(item.Item)).Select(item => (uint)item.Index)];
    }

    private bool Gives(ModuleImport import)
    {
        if (import.Name.StartsWith("[resource-drop]", StringComparison.Ordinal) || import.Name.StartsWith("[resource-rep]", StringComparison.Ordinal)) return false;
        if (_byName.TryGetValue(Unversioned($"{import.Module}#{import.Name}"), out bool gives) || _byName.TryGetValue(import.Name, out gives)) return gives;
        return import.Module.Contains(':', StringComparison.Ordinal) || import.Module.StartsWith('$') || import.Module.StartsWith('[') || import.Name.StartsWith('[');
    }

    private static bool Gives(ComponentValueType type) => type switch
    {
        HandleType handle => !handle.IsBorrowed,
        StreamType or FutureType => true,
        PrimitiveType primitive => primitive.Kind == PrimitiveKind.ErrorContext,
        ListType list => Gives(list.Element),
        OptionType option => Gives(option.Value),
        MapType map => Gives(map.Key) || Gives(map.Value),
        ResultType result => (result.Ok is { } ok && Gives(ok)) || (result.Error is { } error && Gives(error)),
        TupleType tuple => tuple.Elements.Any(Gives),
        RecordType record => record.Fields.Any(field => Gives(field.Type)),
        VariantType variant => variant.Cases.Any(item => item.Payload is { } payload && Gives(payload)),
        _ => false,
    };

    // wit-component's own modules name another patch version of WASI than the component imports.
    private static string Unversioned(string name)
    {
        int at = name.IndexOf('@', StringComparison.Ordinal);
        int hash = name.IndexOf('#', StringComparison.Ordinal);
        return at < 0 || hash < at ? name : name[..at] + name[hash..];
    }
}

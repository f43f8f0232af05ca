using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Imports;

/// <summary>The instances of the modules that supply imports: made when the first import asks for one, each once a run.</summary>
/// <param name="store">The store of the run.</param>
/// <param name="compiled">The compiled form of a supplier.</param>
/// <param name="instantiate">Instantiates a module in it, limits and deadline included.</param>
internal sealed class SupplierInstances(
    GuestStore store, Func<ImportedModule, CoreModuleHandle> compiled, Func<CoreModuleHandle, NativeExtern[], InstanceReference> instantiate)
{
    private readonly Dictionary<ImportedModule, InstanceReference?> _instances = new(ReferenceEqualityComparer.Instance);

    /// <summary>The export of a supplier that an import names.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ImportUnresolved"/>: it has no such export, or it imports from itself.</exception>
    public NativeExtern Find(ImportedModule supplier, CoreImport import, ImportResolver resolver)
    {
        var instance = Instance(supplier, resolver);
        return SupportModule.TryFind(store, instance, import.Name)
            ?? throw new WasmException(WasmErrorCode.ImportUnresolved, $"'{supplier.Name}', which supplies '{import.Module}', has no export '{import.Name}'.");
    }

    private InstanceReference Instance(ImportedModule supplier, ImportResolver resolver)
    {
        if (_instances.TryGetValue(supplier, out var known))
            return known ?? throw new WasmException(WasmErrorCode.ImportUnresolved, $"'{supplier.Name}' supplies imports of its own, directly or by way of another module.");
        _instances.Add(supplier, null);
        var module = compiled(supplier);
        var instance = instantiate(module, resolver.Resolve(module));
        _instances[supplier] = instance;
        return instance;
    }
}

using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Imports;

/// <summary>Finds a definition for each import of a module, as the policy says.</summary>
/// <param name="store">The store to define functions in.</param>
/// <param name="functions">The host functions of the run.</param>
/// <param name="policy">What happens to which import.</param>
/// <param name="wasi">WASI of the run, for the imports that are allowed to use it.</param>
/// <param name="suppliers">The modules that supply imports.</param>
/// <param name="allowWasi">Whether preview1 is allowed where no rule says otherwise.</param>
internal sealed class ImportResolver(
    GuestStore store, HostFunctions functions, ImportPolicy policy, Lazy<WasiHost> wasi, SupplierInstances suppliers, bool allowWasi)
{
    private static readonly ImportRule AllowByDefault = new(WasiHost.ModuleName, ImportAction.Allow);
    private static readonly ImportRule TrapByDefault = new("*", ImportAction.Trap);

    /// <summary>The definitions, in the order of the imports.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ImportUnresolved"/>, and what instantiating a supplier throws.</exception>
    public NativeExtern[] Resolve(CoreModuleHandle module)
    {
        using var types = new ImportTypes(module);
        var definitions = new NativeExtern[types.Count];
        for (int i = 0; i < definitions.Length; i++)
            definitions[i] = Resolve(types, i);
        return definitions;
    }

    private NativeExtern Resolve(ImportTypes types, int index)
    {
        var import = types.Describe(index);
        var rule = policy.Find(import.Module, import.Name) ?? (allowWasi && import.Module == WasiHost.ModuleName ? AllowByDefault : TrapByDefault);
        if (rule is { Action: ImportAction.Module, Supplier: { } supplier })
            return suppliers.Find(supplier, import, this);
        if (import.Kind != CoreExternKind.Function)
            throw Unresolved(import);
        nint type = types.FunctionType(index);
        return new NativeExtern { Kind = NativeExternKind.Function, Function = functions.Define(store, FunctionFor(import, rule, type), type) };
    }

    private HostFunction FunctionFor(CoreImport import, ImportRule rule, nint type)
    {
        bool isWasi = import.Module == WasiHost.ModuleName;
        return rule.Action switch
        {
            ImportAction.Stub when StubFunction.CanStandFor(type) => new StubFunction(import),
            ImportAction.Stub => new DeniedFunction(import, "It cannot do nothing, since a result of its type cannot be made up: supply it with a module."),
            ImportAction.Allow when isWasi => wasi.Value.Define(import, FunctionSignature.Read(type)),
            ImportAction.Allow => new DeniedFunction(import, "It is allowed, but the host has no implementation of it: give it the policy 'stub', or supply it with a module."),
            _ => new DeniedFunction(import, isWasi
                ? "Allow WASI (--wasi or -Wasi), or give this import the policy 'allow' or 'stub'."
                : "Give it the policy 'stub', or supply it with a module."),
        };
    }

    private static WasmException Unresolved(CoreImport import) => new(
        WasmErrorCode.ImportUnresolved, $"The {import.Kind.ToString().ToLowerInvariant()} that the program imports as {import} has no definition.")
    {
        RecommendedAction = $"Supply '{import.Module}' with a module that exports it.",
    };
}

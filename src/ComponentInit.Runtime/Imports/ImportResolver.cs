using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Imports;

/// <summary>Finds a definition for each import of a module.</summary>
/// <param name="store">The store to define functions in.</param>
/// <param name="functions">The host functions of the run.</param>
/// <param name="policy">What happens to which import.</param>
internal sealed class ImportResolver(GuestStore store, HostFunctions functions, ImportPolicy policy)
{
    /// <summary>The definitions, in the order of the imports.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ImportUnresolved"/>.</exception>
    public NativeExtern[] Resolve(CoreModuleHandle module)
    {
        using var types = new ImportTypes(module);
        var definitions = new NativeExtern[types.Count];
        for (int i = 0; i < definitions.Length; i++)
        {
            var import = types.Describe(i);
            var rule = policy.Find(import.Module, import.Name);
            if (import.Kind != CoreExternKind.Function)
                throw Unresolved(import);
            definitions[i] = new NativeExtern
            {
                Kind = NativeExternKind.Function,
                Function = functions.Define(store, FunctionFor(import, rule), types.FunctionType(i)),
            };
        }

        return definitions;
    }

    private static HostFunction FunctionFor(CoreImport import, ImportRule rule) => rule.Action switch
    {
        ImportAction.Stub => new StubFunction(import),
        _ => new DeniedFunction(import, $"Let it do nothing with the policy 'stub' for '{import}', or supply it with a module."),
    };

    private static WasmException Unresolved(CoreImport import) => new(
        WasmErrorCode.ImportUnresolved, $"The {import.Kind.ToString().ToLowerInvariant()} that the program imports as {import} has no definition.")
    {
        RecommendedAction = $"Supply '{import.Module}' with a module that exports it.",
    };
}

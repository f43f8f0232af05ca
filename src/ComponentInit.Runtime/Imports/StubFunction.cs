using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Runtime.Imports;

/// <summary>An import that does nothing and gives zeros, which are null references, too.</summary>
internal sealed class StubFunction(CoreImport import) : HostFunction(import)
{
    /// <summary>Whether zeros are values of all results of a <c>wasm_functype_t</c>.</summary>
    public static unsafe bool CanStandFor(nint type)
    {
        foreach (nint result in TypeApi.wasm_functype_results(type)->AsSpan())
        {
            if (ValueMarshaller.IsNonNull(result))
                return false;
        }

        return true;
    }

    public override HostStop? Invoke(HostCaller caller, Span<RawValue> values)
    {
        values.Clear();
        return null;
    }
}

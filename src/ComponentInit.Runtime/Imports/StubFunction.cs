using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Imports;

/// <summary>An import that does nothing and gives zeros, which are null references, too.</summary>
internal sealed class StubFunction(CoreImport import) : HostFunction(import)
{
    public override HostStop? Invoke(HostCaller caller, Span<RawValue> values)
    {
        values.Clear();
        return null;
    }
}

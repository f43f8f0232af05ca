using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The state of a core module that Wasmtime runs.</summary>
internal sealed class CoreRunState(CoreRun run) : IInstanceState
{
    /// <inheritdoc/>
    public ILinearMemory Memory(int index) => run.GetMemory(ReservedNames.Memory(index));

    /// <inheritdoc/>
    public CoreValue Global(int index) => run.GetGlobal(ReservedNames.Global(index));

    /// <inheritdoc/>
    public bool IsNull(int index) => run.GetGlobal(ReservedNames.Global(index)).IsNull;

    /// <inheritdoc/>
    public int Flag(int index) => run.GetGlobal(ReservedNames.Flag(index)).AsI32;
}

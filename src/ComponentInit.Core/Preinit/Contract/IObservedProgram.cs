using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit.Contract;

/// <summary>What a runtime may offer beside the calls: memories that need not go through lists, and what the guest asked of its host.</summary>
public interface IObservedProgram : IInitialisedProgram
{
    /// <summary>The linear memories of all core instances, in the order in which the instances were made and then of their indices.</summary>
    IReadOnlyList<ILinearMemory> Memories { get; }

    /// <summary>Imports that were called, in the order of their first calls.</summary>
    IReadOnlyList<HostCall> HostCalls { get; }

    /// <summary>What the guest asked for that differs between hosts or runs.</summary>
    Nondeterminism Nondeterminism { get; }
}

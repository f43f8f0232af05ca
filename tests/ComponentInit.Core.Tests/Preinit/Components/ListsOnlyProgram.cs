using ComponentInit.Core.Preinit.Contract;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>An instance whose memories are seen through lists only.</summary>
internal sealed class ListsOnlyProgram(IInitialisedProgram inner) : IInitialisedProgram
{
    public ValueTask<int> CallS32Async(string function, CancellationToken cancellation = default) => inner.CallS32Async(function, cancellation);

    public ValueTask<long> CallS64Async(string function, CancellationToken cancellation = default) => inner.CallS64Async(function, cancellation);

    public ValueTask<float> CallF32Async(string function, CancellationToken cancellation = default) => inner.CallF32Async(function, cancellation);

    public ValueTask<double> CallF64Async(string function, CancellationToken cancellation = default) => inner.CallF64Async(function, cancellation);

    public ValueTask<ReadOnlyMemory<byte>> CallListU8Async(string function, CancellationToken cancellation = default) => inner.CallListU8Async(function, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

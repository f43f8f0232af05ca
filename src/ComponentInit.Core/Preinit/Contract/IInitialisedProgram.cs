namespace ComponentInit.Core.Preinit.Contract;

/// <summary>
/// An instance of an instrumented component whose init function has returned. It calls functions of the exported instance
/// <see cref="InstrumentedComponent.AccessInstance"/> by name; none of them has parameters. The five calls are those of component-init's own contract; floats of
/// the guest travel in lists, since lifting a float may change the bits of a NaN.
/// </summary>
public interface IInitialisedProgram : IAsyncDisposable
{
    /// <summary>Calls a function that gives an <c>s32</c>.</summary>
    ValueTask<int> CallS32Async(string function, CancellationToken cancellation = default);

    /// <summary>Calls a function that gives an <c>s64</c>.</summary>
    ValueTask<long> CallS64Async(string function, CancellationToken cancellation = default);

    /// <summary>Calls a function that gives an <c>f32</c>.</summary>
    ValueTask<float> CallF32Async(string function, CancellationToken cancellation = default);

    /// <summary>Calls a function that gives an <c>f64</c>.</summary>
    ValueTask<double> CallF64Async(string function, CancellationToken cancellation = default);

    /// <summary>Calls a function that gives a <c>list&lt;u8&gt;</c>.</summary>
    ValueTask<ReadOnlyMemory<byte>> CallListU8Async(string function, CancellationToken cancellation = default);
}

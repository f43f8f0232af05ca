using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Components;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Preinit.Contract;

/// <summary>
/// A component with its state made visible. Any runtime can instantiate it and make the init call; <see cref="ApplyAsync"/> then asks it for the state and writes
/// the pre-initialised component.
/// </summary>
public sealed class InstrumentedComponent
{
    /// <summary>Name of the exported instance with the functions that give the state.</summary>
    public const string AccessInstance = "componentinit:access/state";

    /// <summary>Bytes that one call of a memory's function gives, but for the last one; an empty list stands for as many zeros.</summary>
    public const int PieceLength = StateLayout.PieceLength;

    private readonly WasmBinary _input;
    private readonly PreinitOptions _options;

    internal InstrumentedComponent(WasmBinary input, PreinitOptions options, InstrumentedProgram program)
    {
        (_input, _options, Program) = (input, options, program);
        Binary = WasmBinary.FromBytes(program.Bytes);
    }

    /// <summary>The component to instantiate.</summary>
    public WasmBinary Binary { get; }

    /// <summary>The export to call.</summary>
    public ComponentExport InitExport => Program.Plan.Init.Export;

    /// <summary>What to call it with; usually nothing.</summary>
    public ImmutableArray<ComponentValue> InitArguments => Program.Plan.Init.Arguments;

    /// <summary>What a runtime calls after the init function, in this order. <c>state</c> begins with the size of each memory in bytes (u64, little-endian).</summary>
    public ImmutableArray<AccessFunction> AccessFunctions =>
    [
        .. Program.HasResets ? [new AccessFunction(StateLayout.Reset, "s32")] : ImmutableArray<AccessFunction>.Empty,
        new(StateLayout.State, "list<u8>"),
        .. Program.Layout.Memories.Select((_, i) => new AccessFunction(StateLayout.Memory(i), "list<u8>", i)),
        new(StateLayout.Handles, "list<u8>"),
    ];

    internal InstrumentedProgram Program { get; }

    /// <summary>Finds the init function of a component and makes its state visible.</summary>
    /// <param name="input">The component.</param>
    /// <param name="options">How it is to be pre-initialised.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>, <see cref="WasmErrorCode.WasmFeatureUnsupported"/> (a core module, too),
    /// <see cref="WasmErrorCode.WasmNameReserved"/>, <see cref="WasmErrorCode.WasmRelocatable"/> or <see cref="WasmErrorCode.WasmMalformed"/>.
    /// </exception>
    public static InstrumentedComponent Create(WasmBinary input, PreinitOptions options, CancellationToken cancellation = default)
    {
        if (input.Kind == BinaryKind.Module) throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{input.Name} is a core module: only components can be run by another runtime.");
        return new InstrumentedComponent(input, options, ComponentInstrumenter.Instrument(ComponentPlanner.Plan(input, options, cancellation), cancellation));
    }

    /// <summary>Reads the state of the initialised instance and writes the pre-initialised component.</summary>
    /// <param name="running">The instance; it stays the caller's.</param>
    /// <param name="progress">Hears of each step.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.SnapshotUnsupported"/>, <see cref="WasmErrorCode.PreinitLiveHandles"/>, <see cref="WasmErrorCode.SnapshotMismatch"/>,
    /// <see cref="WasmErrorCode.WasmInvalid"/>.
    /// </exception>
    public async Task<PreinitResult> ApplyAsync(IInitialisedProgram running, IProgress<PreinitProgress>? progress = null, CancellationToken cancellation = default)
    {
        var clock = new PhaseClock(progress, cancellation);
        var output = await FinishAsync(running, clock, cancellation).ConfigureAwait(false);
        return new PreinitResult(output, clock.Finish(), () => { });
    }

    /// <summary>The same, with a clock that measured the steps before.</summary>
    internal Task<WasmBinary> FinishAsync(IInitialisedProgram running, PhaseClock clock, CancellationToken cancellation) =>
        new ComponentApplication(_input, _options, Program, clock).ApplyAsync(running, cancellation);
}

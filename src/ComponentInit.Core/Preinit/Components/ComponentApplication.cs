using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>The steps behind the run: Capture, Rewrite, Verify.</summary>
internal sealed class ComponentApplication(WasmBinary input, PreinitOptions options, InstrumentedProgram program, PhaseClock clock)
{
    /// <summary>Does them.</summary>
    /// <param name="running">The initialised instance.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<WasmBinary> ApplyAsync(IInitialisedProgram running, CancellationToken cancellation)
    {
        clock.Begin(PreinitPhase.Capture);
        var captured = await CaptureAsync(running, cancellation).ConfigureAwait(false);
        (string Path, WasmModule Module, CapturedState State)[] instances =
            [.. program.Plan.Instances.Zip(captured.Instances).Where(item => item.Second is not null).Select(item => (item.First.Path, item.First.Module, item.Second!))];
        foreach (var (path, _, state) in instances) clock.Tell(DetailText.State(state, $"core instance {path}: "));
        using var reporting = new InstanceReporting(instances);
        clock.Begin(PreinitPhase.Rewrite);
        byte[] bytes = new ComponentRewriter(program, captured, options).Rewrite();
        clock.Tell(DetailText.Written(input.Size, bytes.Length));
        clock.Begin(PreinitPhase.Verify);
        clock.Tell(DetailText.Verified(options.Verify));
        var derived = Task.Run(() => input.Derive(bytes, "preinit", PreinitHistory.Describe(program.Plan.Init.Text, options)), CancellationToken.None);
        Verify(bytes, captured, cancellation);
        var output = await derived.ConfigureAwait(false);
        return output.WithSnapshot(new ComponentSnapshotBuilder(input, output, program.Plan, captured, reporting.Result, options).Build(running as IObservedProgram));
    }

    private void Verify(byte[] bytes, CapturedComponent captured, CancellationToken cancellation)
    {
        try
        {
            new ComponentVerifier(program.Plan, captured, options).Verify(bytes, cancellation);
        }
        catch (WasmException exception) when (exception.Code == WasmErrorCode.WasmInvalid && !options.Renames.IsEmpty)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, $"With its exports renamed the component is not valid: {exception.Message}", exception);
        }
    }

    private async Task<CapturedComponent> CaptureAsync(IInitialisedProgram running, CancellationToken cancellation)
    {
        var states = await new ComponentStateReader(program, running).ReadAsync(cancellation).ConfigureAwait(false);
        var handles = await new LiveHandles(program, states).CheckAsync(running, options.AllowLiveHandles, cancellation).ConfigureAwait(false);
        var dead = AdapterRestart.FindDead(program.Plan, states);
        var instances = ImmutableArray.CreateBuilder<CapturedState?>();
        foreach (var (i, instance) in program.Plan.Instances.Index())
        {
            instances.Add(instance.IsAdapter ? null : Capture(i, instance));
        }

        return new CapturedComponent(instances.ToImmutable(), handles, new LibcWarnings(program, states).Find());

        CapturedState Capture(int position, PlannedInstance instance)
        {
            try
            {
                return new ModuleCapture(program.Modules[position], states[position], options, dead[position]).Capture(cancellation);
            }
            catch (WasmException exception) when (exception.Code == WasmErrorCode.SnapshotUnsupported)
            {
                throw new WasmException(exception.Code, $"Core instance {instance.Path}: {exception.Message}", exception) { Offset = exception.Offset, Section = exception.Section };
            }
        }
    }
}

using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Contract;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Pre-initialises a component on Wasmtime: Instrument, Run, Capture, Rewrite, Verify.</summary>
internal static class ComponentPreinit
{
    /// <summary>Does all steps; see <see cref="Preinitializer.Run"/>.</summary>
    public static PreinitResult Run(WasmBinary input, PreinitOptions options, IProgress<PreinitProgress>? progress, CancellationToken cancellation)
    {
        var clock = new PhaseClock(progress, cancellation);
        clock.Begin(PreinitPhase.Plan);
        var plan = ComponentPlanner.Plan(input, options, cancellation);
        clock.Tell($"the init call is {plan.Init.Text}");
        clock.Tell(plan.Instances.Select(instance => $"core instance {instance.Path} has state{(instance.IsAdapter ? ", and starts anew: it is the adapter for WASI 0.1" : "")}"));
        clock.Begin(PreinitPhase.Instrument);
        var component = new InstrumentedComponent(input, options, ComponentInstrumenter.Instrument(plan, cancellation));
        clock.Tell($"{component.Binary.Size} bytes with what makes the state visible");
        clock.Begin(PreinitPhase.Compile);
        var program = new WasmtimeRuntime(options).Compile(component);
        try
        {
            clock.Tell(DetailText.Compiled(program.Compiled.Compiler, program.Compiled.FromCache));
            clock.Begin(PreinitPhase.Run);
            WasmtimeRuntime.Initialise(program.Run, component, cancellation);
            clock.Tell(DetailText.HostCalls(program.HostCalls));

            // Wasmtime's program answers at once, so nothing of the guest is waited for here.
            var output = component.FinishAsync(program, clock, cancellation).GetAwaiter().GetResult();
            program.Run.Dispose();
            return new PreinitResult(output, clock.Finish(), () => program.Compiled.StoreInCache(), program);
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }
}

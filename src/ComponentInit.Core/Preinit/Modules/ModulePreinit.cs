using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Pre-initialises a core module: Instrument, Run, Capture, Rewrite, Verify.</summary>
internal static class ModulePreinit
{
    /// <summary>Does all steps; see <see cref="Preinitializer.Run"/>.</summary>
    public static PreinitResult Run(WasmBinary input, PreinitOptions options, IProgress<PreinitProgress>? progress, CancellationToken cancellation)
    {
        var clock = new PhaseClock(progress, cancellation);
        clock.Begin(PreinitPhase.Plan);
        var module = input.Module;
        ModuleRefusals.Check(module);
        var init = InitFunction.Find(module, options.InitFunction);
        ExportRename.Check(options.Renames);
        var declared = DeclaredStart.Find(module, init, options);
        clock.Begin(PreinitPhase.Instrument);
        var program = ModuleInstrumenter.Instrument(module, ImmutableDictionary<uint, TrackedState>.Empty, cancellation);
        var engine = new WasmEngine(options.Engine.For(options.Limits));
        try
        {
            clock.Begin(PreinitPhase.Compile);
            var compiled = Compile(engine, program, input);
            using var run = new CoreRun(compiled, new CoreRunOptions
            {
                Limits = options.Limits,
                Imports = options.Imports,
                Wasi = options.Wasi,
                MapFrame = program.MapFrame,
            });
            clock.Begin(PreinitPhase.Run);
            Initialise(run, module, init, declared, cancellation);
            clock.Begin(PreinitPhase.Capture);
            var state = new ModuleCapture(program, new CoreRunState(run), options).Capture(cancellation);
            clock.Begin(PreinitPhase.Rewrite);
            var rewriter = new ModuleRewriter(program, state, new ExportRewriter(program, init, declared, options));
            byte[] bytes = rewriter.Rewrite();
            clock.Begin(PreinitPhase.Verify);
            var output = Task.Run(() => input.Derive(bytes, "preinit", PreinitHistory.Describe(init.Name, options)), CancellationToken.None);
            new ModuleVerifier(state, options).Verify(bytes, cancellation);
            var snapshot = new ModuleSnapshotBuilder(input, output.Result, state, run, init.Name, options).Build(rewriter.Warnings);
            return new PreinitResult(output.Result.WithSnapshot(snapshot), clock.Finish(), () => compiled.StoreInCache(), compiled, engine);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    private static CompiledModule Compile(WasmEngine engine, InstrumentedModule program, WasmBinary input)
    {
        try
        {
            return engine.CompileModule(program.Module.Write());
        }
        catch (WasmException exception) when (exception.Code == WasmErrorCode.WasmInvalid)
        {
            // Offsets in this error are those of the instrumented form: the input itself gives the true ones.
            WasmValidator.Validate(input.Content.Span);
            throw;
        }
    }

    private static void Initialise(CoreRun run, WasmModule module, ModuleExport init, DeclaredStart? declared, CancellationToken cancellation)
    {
        try
        {
            run.Instantiate(cancellation);
            if (declared is not null) declared.Call(run, cancellation);
            else if (Reactor.Find(module) is { } initialize && initialize.Name != init.Name) run.Call(initialize.Name, [], cancellation);
            run.Call(init.Name, [], cancellation);
            foreach (string reset in LibcFacts.FindResets(module)) run.Call(reset, [], cancellation);
        }
        catch (WasmExitException exit)
        {
            throw new WasmException(WasmErrorCode.WasmExit, $"The guest ended itself with exit code {exit.ExitCode} during initialisation: there is no state to capture. What it printed may say why.", exit);
        }
    }
}

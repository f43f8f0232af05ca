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
        var module = input.ReadModule();
        ModuleRefusals.Check(module);
        var init = InitFunction.Find(module, options.InitFunction);
        ExportRename.Check(options.Renames);
        var declared = DeclaredStart.Find(module, init, options);
        clock.Tell($"the init function is the export '{init.Name}', function {init.Index}");
        clock.Begin(PreinitPhase.Instrument);
        var program = ModuleInstrumenter.Instrument(module, ImmutableDictionary<uint, TrackedState>.Empty, showsReferences: true, cancellation);
        clock.Tell($"change flags: {program.Flags.Length}, instructions that set them: {program.Sites.Length}, function bodies rewritten: {program.Bodies.Count}");
        var engine = new WasmEngine(options.Engine.For(options.Limits));
        try
        {
            clock.Begin(PreinitPhase.Compile);
            var compiled = Compile(engine, program, input);
            clock.Tell(DetailText.Compiled(compiled.Compiler, compiled.FromCache));
            using var run = new CoreRun(compiled, new CoreRunOptions
            {
                Limits = options.Limits,
                Imports = options.Imports,
                Wasi = options.Wasi,
                MapFrame = program.MapFrame,
            });
            clock.Begin(PreinitPhase.Run);
            Initialise(run, module, init, declared, clock, cancellation);
            clock.Tell(DetailText.HostCalls(run.HostCalls));
            clock.Begin(PreinitPhase.Capture);
            var state = new ModuleCapture(program, new CoreRunState(run, program.Escaping), options).Capture(cancellation);
            clock.Tell(DetailText.State(state));
            using var reporting = new InstanceReporting([("0", module, state)]);
            clock.Begin(PreinitPhase.Rewrite);
            var rewriter = new ModuleRewriter(program, state, new ExportRewriter(program, init, declared, options));
            byte[] bytes = rewriter.Rewrite();
            clock.Tell(DetailText.Written(input.Size, bytes.Length));
            clock.Begin(PreinitPhase.Verify);
            clock.Tell(DetailText.Verified(options.Verify));
            var output = Task.Run(() => input.Derive(bytes, "preinit", PreinitHistory.Describe(init.Name, options)), CancellationToken.None);
            new ModuleVerifier(state, options).Verify(bytes, cancellation);
            var snapshot = new ModuleSnapshotBuilder(input, output.Result, reporting.Result, run, init.Name, options).Build(rewriter.Warnings);
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

    private static void Initialise(CoreRun run, WasmModule module, ModuleExport init, DeclaredStart? declared, PhaseClock clock, CancellationToken cancellation)
    {
        try
        {
            run.Instantiate(cancellation);
            clock.Tell("instantiated");
            if (declared is not null) CallDeclared(declared);
            else if (Reactor.Find(module) is { } initialize && initialize.Name != init.Name) Call(initialize.Name);
            Call(init.Name);
            foreach (string reset in LibcFacts.FindResets(module)) Call(reset);
        }
        catch (WasmExitException exit)
        {
            throw new WasmException(WasmErrorCode.WasmExit, $"The guest ended itself with exit code {exit.ExitCode} during initialisation: there is no state to capture. What it printed may say why.", exit);
        }

        void Call(string export)
        {
            run.Call(export, [], cancellation);
            clock.Tell($"called '{export}'");
        }

        void CallDeclared(DeclaredStart start)
        {
            start.Call(run, cancellation);
            foreach (string export in start.Exports) clock.Tell($"called '{export}', which the binary declares");
        }
    }
}

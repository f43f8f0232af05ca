using ComponentInit.Core.Preinit.Components;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;

namespace ComponentInit.Core.Preinit.Contract;

/// <summary>Runs instrumented components on Wasmtime, in this process.</summary>
/// <param name="options">How to compile, what the guest may use and see.</param>
public sealed class WasmtimeRuntime(PreinitOptions options) : IComponentRuntime
{
    /// <inheritdoc/>
    public Task<IInitialisedProgram> InitialiseAsync(InstrumentedComponent component, CancellationToken cancellation = default)
    {
        var program = Compile(component);
        try
        {
            Initialise(program.Run, component, cancellation);
            return Task.FromResult<IInitialisedProgram>(program);
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Compiles, and prepares an instance that has not run yet.</summary>
    internal WasmtimeProgram Compile(InstrumentedComponent component)
    {
        var frames = new Lazy<FrameMap>(() => new FrameMap(component.Program));
        return Prepare(engine => Compile(engine, component), frame => frames.Value.Map(frame));
    }

    /// <summary>Compiles a component with other state accessors, and prepares an instance of it.</summary>
    internal WasmtimeProgram Compile(ReadOnlyMemory<byte> bytes) => Prepare(engine => engine.CompileComponent(bytes), null);

    /// <summary>Instantiates and makes the init call.</summary>
    internal static void Initialise(ComponentRun run, InstrumentedComponent component, CancellationToken cancellation)
    {
        try
        {
            run.Instantiate(cancellation);
            var result = run.Call(run.FindExport(component.InitExport.FullName), component.InitArguments, cancellation);
            if (result is not ResultValue { IsOk: false } failure) return;
            throw new WasmException(WasmErrorCode.PreinitInitFailed, $"The init function {component.InitExport.FullName} failed: it returned {failure}.");
        }
        catch (WasmExitException exit)
        {
            throw new WasmException(WasmErrorCode.WasmExit, $"The guest ended itself with exit code {exit.ExitCode} during initialisation: there is no state to capture. What it printed may say why.", exit);
        }
    }

    private WasmtimeProgram Prepare(Func<WasmEngine, CompiledComponent> compile, Func<TrapFrame, TrapFrame>? map)
    {
        var engine = new WasmEngine(options.Engine with { HostMemories = true });
        try
        {
            var compiled = compile(engine);
            try
            {
                return new WasmtimeProgram(engine, compiled, new ComponentRun(compiled, new ComponentRunOptions
                {
                    Limits = options.Limits,
                    Imports = options.Imports,
                    Wasi = options.Wasi,
                    MapFrame = map,
                }));
            }
            catch
            {
                compiled.Dispose();
                throw;
            }
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    private static CompiledComponent Compile(WasmEngine engine, InstrumentedComponent component)
    {
        RefuseImportedComponents(component.Program.Plan.Input);
        try
        {
            return engine.CompileComponent(component.Binary.Content);
        }
        catch (WasmException exception) when (exception.Code == WasmErrorCode.WasmInvalid)
        {
            // Offsets in this error are those of the instrumented form: the input itself gives the true ones.
            engine.CompileComponent(component.Program.Plan.Input.Content).Dispose();
            throw;
        }
    }

    private static void RefuseImportedComponents(Component component)
    {
        var scope = new InstanceScope(component);
        foreach (var entry in component.IndexSpaces[ComponentSort.Component])
        {
            var origin = scope.Trace(ComponentSort.Component, entry.Index);
            if (origin.Entry.Definition is not ImportDefinition import) continue;
            string part = origin.Exports.IsEmpty ? $"'{import.Name}'" : $"'{origin.ExportName}' from '{import.Name}'";
            throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"The component imports the component {part}, and the engine can be given none. Link it into the component first.");
        }
    }
}

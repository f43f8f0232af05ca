using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Instructions.Rewriting;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A written component, instantiated with all its code, and the state that its core instances start from.</summary>
internal sealed class OutputInstance : IDisposable
{
    private readonly WasmtimeProgram _program;

    /// <summary>Instantiates an output.</summary>
    /// <param name="plan">What it was made from.</param>
    /// <param name="output">The output.</param>
    /// <param name="modules">The core module of each planned instance in it.</param>
    /// <param name="options">What it may use.</param>
    /// <param name="cancellation">Ends the guest.</param>
    public OutputInstance(ComponentPlan plan, Component output, ReadOnlyMemory<byte>[] modules, PreinitOptions options, CancellationToken cancellation)
    {
        var program = Expose(plan, output, modules);
        _program = new WasmtimeRuntime(options).Compile(program.Bytes);
        try
        {
            _program.Run.Instantiate(cancellation);
            // Wasmtime's program answers at once, so nothing is waited for here.
            States = new ComponentStateReader(program, _program).ReadAsync(cancellation).GetAwaiter().GetResult();
        }
        catch
        {
            _program.Dispose();
            throw;
        }
    }

    /// <summary>The state of each planned instance.</summary>
    public ImmutableArray<IInstanceState> States { get; }

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    private static InstrumentedProgram Expose(ComponentPlan plan, Component output, ReadOnlyMemory<byte>[] modules)
    {
        ImmutableArray<InstrumentedModule> exposed =
        [
            .. modules.Select(bytes => WasmModule.Read(bytes)).Select(module =>
                new InstrumentedModule(module, DataSegmentJoiner.Join(ModuleInstrumenter.ExposeState(module), module.DataCount is not null), new CodeScan([], false, []), [], [], default, ImmutableDictionary<int, OffsetMap>.Empty)),
        ];
        var layout = StateLayout.Of(exposed);
        var editor = new ComponentEditor(output);
        foreach (var (i, instance) in plan.Instances.Index()) editor.ReplaceCoreModule(instance.ModuleIndex, exposed[i].Module.Write());
        new AccessorBuilder(editor, plan, layout, []).Build();
        return new InstrumentedProgram(plan, exposed, [], layout, false, editor.Build().ToArray());
    }
}

using System.Buffers;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Checks an output before anyone gets it: each core module validates, the component around them compiles, and each module starts from the captured state.
/// </summary>
internal sealed class ComponentVerifier(ComponentPlan plan, CapturedComponent captured, PreinitOptions options)
{
    private readonly EngineOptions _engine = options.Engine with { Cache = CodeCacheOptions.Off };

    /// <summary>Checks an output.</summary>
    /// <exception cref="WasmException">It does not validate (<see cref="WasmErrorCode.WasmInvalid"/>), or its state is another one (<see cref="WasmErrorCode.SnapshotMismatch"/>).</exception>
    public void Verify(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (options.Verify == VerifyMode.None) return;
        var output = Component.Read(bytes);
        ReadOnlyMemory<byte>[] modules = [.. plan.Instances.Select(instance => Module(output, instance.ModuleIndex))];
        var validation = Task.Run(() => Validate(modules, cancellation), CancellationToken.None);
        try
        {
            if (options.Verify == VerifyMode.Full) CompareInstance(output, modules, cancellation);
            else CompareDescribed(output, modules, cancellation);
        }
        finally
        {
            validation.GetAwaiter().GetResult();
        }
    }

    private static ReadOnlyMemory<byte> Module(Component output, uint index)
    {
        var content = ((CoreModuleDefinition)output.IndexSpaces.Get(ComponentSort.CoreModule, index).Definition).Content;
        return content.IsSingleSegment ? content.First : content.ToArray();
    }

    private static void Validate(ReadOnlyMemory<byte>[] modules, CancellationToken cancellation)
    {
        foreach (var module in modules)
        {
            cancellation.ThrowIfCancellationRequested();
            WasmValidator.Validate(module.Span);
        }
    }

    private void CompareInstance(Component output, ReadOnlyMemory<byte>[] modules, CancellationToken cancellation)
    {
        using var instance = new OutputInstance(plan, output, modules, options with { Engine = _engine }, cancellation);
        foreach (var (captured, found) in captured.Instances.Zip(instance.States))
        {
            if (captured is not null) new StateComparison(captured).Compare(found, cancellation);
        }
    }

    private void CompareDescribed(Component output, ReadOnlyMemory<byte>[] modules, CancellationToken cancellation)
    {
        CompileFrame(output, modules, cancellation);
        for (int i = 0; i < modules.Length; i++)
        {
            if (captured.Instances[i] is { } state) new StateComparison(state).Compare(new DescribedState(WasmModule.Read(modules[i])), cancellation);
        }
    }

    private void CompileFrame(Component output, ReadOnlyMemory<byte>[] modules, CancellationToken cancellation)
    {
        var editor = new ComponentEditor(output);
        foreach (var (i, instance) in plan.Instances.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            editor.ReplaceCoreModule(instance.ModuleIndex, ModuleShell.Of(WasmModule.Read(modules[i])).Write());
        }

        using var engine = new WasmEngine(_engine);
        engine.CompileComponent(editor.Build()).Dispose();
    }
}

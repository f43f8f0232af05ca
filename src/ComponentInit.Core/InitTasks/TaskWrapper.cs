using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks.Components;
using ComponentInit.Core.InitTasks.Modules;
using ComponentInit.Core.Startup;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Editing;

namespace ComponentInit.Core.InitTasks;

/// <summary>
/// Wraps functions that the canonical ABI calls, so that a libc hears of each task that begins and ends. What is wrapped already stays as it is.
/// </summary>
public static class TaskWrapper
{
    /// <summary>Says what <see cref="Wrap"/> would do.</summary>
    /// <param name="input">A component, or a core module that a component will be made of.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="WasmException">As <see cref="Wrap"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static WrapPlan Plan(WasmBinary input, WrapOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return input.Kind == BinaryKind.Component
            ? new ComponentWrapPlanner(input.ReadComponent(), options, cancellation).Plan().ToPlan()
            : new ModuleWrapPlanner(input.ReadModule(), options, cancellation).Plan().ToPlan();
    }

    /// <summary>Wraps exports. The output is a pure function of the input's bytes and the options.</summary>
    /// <param name="input">A component, or a core module that a component will be made of.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.InitTaskUnsupported"/>: a hook has the wrong type, there is none although <see cref="WrapOptions.Require"/> is set, or the binary
    /// is of a kind that cannot be wrapped so. <see cref="WasmErrorCode.WasmMalformed"/>, <see cref="WasmErrorCode.WasmInvalid"/>: the binary is broken.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static WrapResult Wrap(WasmBinary input, WrapOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return input.Kind == BinaryKind.Component ? WrapComponent(input, options, cancellation) : WrapModule(input, options, cancellation);
    }

    private static WrapResult WrapModule(WasmBinary input, WrapOptions options, CancellationToken cancellation)
    {
        var plan = new ModuleWrapPlanner(input.ReadModule(), options, cancellation).Plan();
        if (plan.Targets.IsEmpty) return Unchanged(input, plan.ToPlan());
        var kept = DeclarationUpkeep.AfterWrap(ModuleWrapper.Wrap(input.ReadModule(), plan, options.KeepHookExport, cancellation));
        var result = Changed(input, options, plan.ToPlan(), kept.Module.Write());
        return kept.Warning is { } warning ? result with { Messages = result.Messages.Add(WrapMessage.Warning(warning)) } : result;
    }

    private static WrapResult WrapComponent(WasmBinary input, WrapOptions options, CancellationToken cancellation)
    {
        var component = input.ReadComponent();
        var plan = new ComponentWrapPlanner(component, options, cancellation).Plan();
        if (!plan.HasTargets) return Unchanged(input, plan.ToPlan());
        var editor = new ComponentEditor(component);
        ComponentWrapper.Wrap(plan, editor);
        return Changed(input, options, plan.ToPlan(), editor.Build());
    }

    private static WrapResult Unchanged(WasmBinary input, WrapPlan plan) => new(input, plan.Protocol, [], plan.Messages);

    private static WrapResult Changed(WasmBinary input, WrapOptions options, WrapPlan plan, ReadOnlySequence<byte> content) =>
        new(input.Derive(content, "wrap", Describe(options, plan)), plan.Protocol, plan.Exports, plan.Messages);

    private static ImmutableSortedDictionary<string, string> Describe(WrapOptions options, WrapPlan plan)
    {
        var described = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        described["mode"] = options.Mode.ToString();
        described["protocol"] = plan.Protocol!.Value.ToString();
        if (options.KeepHookExport) described["keepHookExport"] = "true";
        return described.ToImmutable();
    }
}

using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks.Modules;
using ComponentInit.Wasm;

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
        return new ModuleWrapPlanner(input.Module, options).Plan().ToPlan();
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
        var plan = new ModuleWrapPlanner(input.Module, options).Plan();
        var shown = plan.ToPlan();
        if (plan.Targets.IsEmpty) return new WrapResult(input, shown.Protocol, [], plan.Messages);
        var wrapped = ModuleWrapper.Wrap(input.Module, plan, options.KeepHookExport).Write();
        return new WrapResult(input.Derive(wrapped.ToArray(), "wrap", Describe(options, shown)), shown.Protocol, shown.Exports, shown.Messages);
    }

    private static ImmutableSortedDictionary<string, string> Describe(WrapOptions options, WrapPlan plan)
    {
        var described = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        described["mode"] = options.Mode.ToString();
        described["protocol"] = plan.Protocol!.Value.ToString();
        if (options.KeepHookExport) described["keepHookExport"] = "true";
        return described.ToImmutable();
    }
}

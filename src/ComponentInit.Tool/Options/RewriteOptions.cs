using System.CommandLine;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Segments;

namespace ComponentInit.Tool.Options;

/// <summary>How state is written and checked: <c>--segments</c>, <c>--max-segments</c>, <c>--zero-stack</c>, <c>--verify</c>, <c>--allow-live-handles</c>.</summary>
internal sealed class RewriteOptions
{
    private readonly Option<SegmentLayout> _layout = ParsedOption.Choice(
        "--segments", "Where data segments may begin: anywhere (smallest), or at pages that engines can map", ("compact", SegmentLayout.Compact), ("page-aligned", SegmentLayout.PageAligned));

    private readonly Option<int?> _maxSegments = ParsedOption.One<int>("--max-segments", "N", "Most data segments in the output", "a whole number", int.TryParse);

    private readonly Option<bool> _zeroStack = ParsedOption.Switch("--zero-stack", "Write zeros for the shadow stack below __stack_pointer: it is dead after init");

    private readonly Option<VerifyMode> _verify = ParsedOption.Choice(
        "--verify",
        "How the output is checked before it is written: its state without code, all of it, or not at all",
        ("state", VerifyMode.State),
        ("full", VerifyMode.Full),
        ("none", VerifyMode.None));

    private readonly Option<bool> _allowLiveHandles = ParsedOption.Switch("--allow-live-handles", "Warn of handles that are open when init returns, instead of failing");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_layout);
        command.Options.Add(_maxSegments);
        command.Options.Add(_zeroStack);
        command.Options.Add(_verify);
        command.Options.Add(_allowLiveHandles);
    }

    /// <summary>Adds what was given.</summary>
    public PreinitOptions Bind(ParseResult parsed, PreinitOptions options) => options with
    {
        Segments = new SegmentOptions { Layout = parsed.GetValue(_layout), MaxSegments = parsed.GetValue(_maxSegments) ?? options.Segments.MaxSegments },
        ZeroStack = parsed.GetValue(_zeroStack),
        Verify = parsed.GetValue(_verify),
        AllowLiveHandles = parsed.GetValue(_allowLiveHandles),
    };
}

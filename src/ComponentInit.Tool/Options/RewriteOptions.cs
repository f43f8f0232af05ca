using System.CommandLine;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>How state is written and checked: <c>--segments</c>, <c>--max-segments</c>, <c>--zero-stack</c>, <c>--verify</c>, <c>--allow-live-handles</c>.</summary>
internal sealed class RewriteOptions
{
    private const string PageAligned = "page-aligned";
    private const string Full = "full";
    private const string None = "none";

    private readonly Option<string> _layout = ParsedOption.Choice(
        "--segments", "Where data segments may begin: anywhere (smallest), or at pages that engines can map", "compact", PageAligned);

    private readonly Option<WholeNumber?> _maxSegments = ParsedOption.One<WholeNumber>(
        "--max-segments", "N", "Most data segments in the output", WholeNumber.Syntax, WholeNumber.TryParse);

    private readonly Option<bool> _zeroStack = ParsedOption.Switch("--zero-stack", "Write zeros for the shadow stack below __stack_pointer: it is dead after init");

    private readonly Option<string> _verify = ParsedOption.Choice(
        "--verify", "How the output is checked before it is written: valid and with the captured state by its bytes, instantiated as well, or not at all", "state", Full, None);

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
        Segments = Segments(parsed, options.Segments),
        ZeroStack = parsed.GetValue(_zeroStack),
        Verify = parsed.GetValue(_verify) switch
        {
            Full => VerifyMode.Full,
            None => VerifyMode.None,
            _ => VerifyMode.State,
        },
        AllowLiveHandles = parsed.GetValue(_allowLiveHandles),
    };

    // A number beyond int is out of the engines' range as well, which is refused by name.
    private SegmentOptions Segments(ParseResult parsed, SegmentOptions defaults) => defaults with
    {
        Layout = parsed.GetValue(_layout) == PageAligned ? SegmentLayout.PageAligned : SegmentLayout.Compact,
        MaxSegments = parsed.GetValue(_maxSegments) is { } most ? (int)Math.Min(most.Value, int.MaxValue) : defaults.MaxSegments,
    };
}

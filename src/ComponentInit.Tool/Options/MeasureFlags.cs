using System.CommandLine;
using ComponentInit.Core.Measuring;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>How start-up is measured: <c>--call</c>, <c>--runs</c>, <c>--warm-ups</c>, <c>--compilations</c>, <c>--init-func</c>, <c>--no-init-func</c>.</summary>
internal sealed class MeasureFlags
{
    private readonly Option<string?> _call = new("--call") { Description = "The first call, such as 'add(1, 2)' [default: none]", HelpName = "CALL" };
    private readonly Option<WholeNumber?> _runs = Number("--runs", "Starts that are measured [default: 10]");
    private readonly Option<WholeNumber?> _warmUps = Number("--warm-ups", "Starts before them that are not counted [default: 1]");
    private readonly Option<WholeNumber?> _compilations = Number("--compilations", "How often each input is compiled [default: 1]");
    private readonly Option<string?> _init = new("--init-func", "-f") { Description = "The init function that a host has to call first, where it is exported [default: as preinit]", HelpName = "FUNC" };
    private readonly Option<bool> _noInit = ParsedOption.Switch("--no-init-func", "Call no init function");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _call, _runs, _warmUps, _compilations, _init, _noInit }) command.Options.Add(option);
    }

    /// <summary>What was given.</summary>
    public MeasureOptions Bind(ParseResult parsed)
    {
        MeasureOptions defaults = new();
        return defaults with
        {
            Call = parsed.GetValue(_call) is { } call ? MeasuredCall.Parse(call) : null,
            Runs = Bind(parsed, _runs, defaults.Runs),
            WarmUps = Bind(parsed, _warmUps, defaults.WarmUps),
            Compilations = Bind(parsed, _compilations, defaults.Compilations),
            InitFunction = parsed.GetValue(_init),
            SkipInitFunction = parsed.GetValue(_noInit),
        };
    }

    private static Option<WholeNumber?> Number(string name, string description) =>
        ParsedOption.One<WholeNumber>(name, "N", description, WholeNumber.Syntax, WholeNumber.TryParse);

    // A number beyond int is beyond the limit as well, which is refused by name.
    private static int Bind(ParseResult parsed, Option<WholeNumber?> option, int fallback) =>
        parsed.GetValue(option) is { } number ? (int)Math.Min(number.Value, int.MaxValue) : fallback;
}

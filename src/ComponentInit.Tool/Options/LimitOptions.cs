using System.CommandLine;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>What a guest may use: <c>--timeout</c> and <c>--max-memory</c>.</summary>
internal sealed class LimitOptions
{
    private readonly Option<Duration?> _timeout = ParsedOption.One<Duration>(
        "--timeout", "SECONDS|1m", "Stop a guest that runs longer [default: no limit]", Duration.Syntax, Duration.TryParse);

    private readonly Option<ByteSize?> _maxMemory = ParsedOption.One<ByteSize>(
        "--max-memory", "512MiB", "Most bytes that one memory of the guest may grow to [default: no limit]", ByteSize.Syntax, ByteSize.TryParse);

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_timeout);
        command.Options.Add(_maxMemory);
    }

    /// <summary>What was given.</summary>
    public GuestLimits Bind(ParseResult parsed) => new() { Timeout = parsed.GetValue(_timeout)?.Value, MaxMemoryBytes = parsed.GetValue(_maxMemory)?.Value };
}

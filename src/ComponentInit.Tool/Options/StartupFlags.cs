using System.CommandLine;
using ComponentInit.Tool.Failures;

namespace ComponentInit.Tool.Options;

/// <summary>What <c>startup</c> is asked for: <c>--set</c>, <c>--remove</c>, <c>--plan</c>, <c>--profile</c>, <c>--wat</c>.</summary>
internal sealed class StartupFlags
{
    private readonly Option<bool> _set = ParsedOption.Switch("--set", "Write the plan into the module, as a section init.0");
    private readonly Option<bool> _remove = ParsedOption.Switch("--remove", "Take the section init.0 out of the module");
    private readonly Option<string?> _plan = FileOption.Create("--plan", "With --set, take the plan from FILE (JSON, as --json writes it) and detect nothing");
    private readonly ProfileOption _profile = new();
    private readonly Option<bool> _wat = ParsedOption.Switch("--wat", "Write the plan as an annotation of the text format");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_set);
        command.Options.Add(_remove);
        command.Options.Add(_plan);
        _profile.AddTo(command);
        command.Options.Add(_wat);
    }

    /// <summary>What was given.</summary>
    /// <exception cref="UsageException">Options contradict each other, or there is no such profile.</exception>
    public StartupRequest Bind(ParseResult parsed)
    {
        StartupRequest request = new(parsed.GetValue(_set), parsed.GetValue(_remove), parsed.GetValue(_plan), _profile.Bind(parsed), parsed.GetValue(_wat));
        if (request is { Set: true, Remove: true }) throw new UsageException("--set and --remove exclude each other");
        if (request is { PlanPath: not null, Set: false }) throw new UsageException("--plan needs --set");
        if (request is { PlanPath: not null, Profile: not null }) throw new UsageException("--plan leaves nothing for --profile to decide");
        return request;
    }
}

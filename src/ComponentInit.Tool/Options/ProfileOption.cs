using System.CommandLine;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Tool.Failures;

namespace ComponentInit.Tool.Options;

/// <summary><c>--profile</c>: what decides how a module starts where its bytes leave that open.</summary>
internal sealed class ProfileOption
{
    private readonly Option<string?> _profile = new("--profile")
    {
        Description = $"Take the point of view of a host where the bytes leave something open: {Names}",
        HelpName = "NAME",
    };

    /// <summary>Creates it.</summary>
    public ProfileOption()
    {
        OptionLike.RefusedBy(_profile);
        _profile.CompletionSources.Add([.. StartupProfiles.All.Select(profile => profile.Name)]);
    }

    private static string Names => string.Join(", ", StartupProfiles.All.Select(profile => profile.Name));

    /// <summary>Declares it.</summary>
    public void AddTo(Command command) => command.Options.Add(_profile);

    /// <summary>The profile that was named, or null.</summary>
    /// <exception cref="UsageException">There is no such profile.</exception>
    public StartupProfile? Bind(ParseResult parsed) => parsed.GetValue(_profile) is { } name
        ? StartupProfiles.All.FirstOrDefault(profile => profile.Name == name) ?? throw new UsageException($"--profile: '{name}' is none of {Names}")
        : null;
}

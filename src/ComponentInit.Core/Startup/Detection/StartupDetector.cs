using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Hosts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>Says how a binary starts: from its declaration, or from the conventions that toolchains follow. Runs nothing.</summary>
public static class StartupDetector
{
    private const string DeclarationId = "D0";

    /// <summary>How a module or component starts.</summary>
    /// <param name="binary">The binary.</param>
    /// <param name="profile">What decides where the bytes leave something open, or null: then it is reported as open.</param>
    /// <returns>A report, also for a declaration that does not fit the module: its errors are among the messages.</returns>
    /// <exception cref="WasmException">The binary is malformed, or its declaration (<see cref="WasmErrorCode.StartupInvalid"/>).</exception>
    public static StartupReport Detect(WasmBinary binary, StartupProfile? profile = null) =>
        binary.Kind == BinaryKind.Component ? WithProfile(ComponentDetector.Detect(binary.ReadComponent()), profile) : Detect(binary.ReadModule(), profile);

    /// <summary>How a core module starts.</summary>
    /// <param name="module">The module.</param>
    /// <param name="profile">What decides where the bytes leave something open, or null: then it is reported as open.</param>
    /// <returns>A report, also for a declaration that does not fit the module: its errors are among the messages.</returns>
    /// <exception cref="WasmException">The module is malformed, or its declaration (<see cref="WasmErrorCode.StartupInvalid"/>).</exception>
    public static StartupReport Detect(WasmModule module, StartupProfile? profile = null) =>
        StartupSection.Read(module) is { } declared ? WithProfile(Report(module, declared), profile) : DetectUndeclared(module, profile);

    /// <summary>As <see cref="Detect(WasmModule, StartupProfile?)"/>, but what the module declares is not looked at.</summary>
    /// <param name="module">The module.</param>
    /// <param name="profile">What decides where the bytes leave something open, or null.</param>
    /// <exception cref="WasmException">The module is malformed.</exception>
    public static StartupReport DetectUndeclared(WasmModule module, StartupProfile? profile = null) => WithProfile(ModuleDetector.Detect(module, profile), profile);

    private static StartupReport Report(WasmModule module, StartupPlan plan)
    {
        ImmutableArray<StartupNote> messages = [.. StartupValidator.Validate(module, plan).Select(StartupNote.Of)];
        var certainty = messages.Any(message => message.IsError) ? StartupCertainty.Unknown : StartupCertainty.Certain;
        return new StartupReport(plan, certainty, [new FiredRule(DeclarationId, $"the module declares it in a section {StartupSection.Name}")], messages)
        {
            IsDeclared = true,
            Hosts = HostTable.For(module, plan),
        };
    }

    // Whoever names a host wants to hear where that host does something else than the plan.
    private static StartupReport WithProfile(StartupReport report, StartupProfile? profile)
    {
        if (profile is null) return report;
        HostBehaviour[] ways = [.. report.Hosts.Where(host => host.Host.StartsWith(profile.Name, StringComparison.OrdinalIgnoreCase))];
        if (ways.Length == 0 || Array.Exists(ways, way => way.Outcome is HostOutcome.Starts)) return report;
        return report with { Messages = report.Messages.AddRange(ways.Where(way => way.Outcome != HostOutcome.NotRun).Select(way => new StartupNote(null, way.ToString()))) };
    }
}

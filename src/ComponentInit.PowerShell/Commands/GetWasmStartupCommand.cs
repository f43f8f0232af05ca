using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.PowerShell.Completion;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Get-WasmStartup</c>: how a binary starts, declared or detected, why that is thought, and what hosts do with it. Runs nothing.</summary>
[Cmdlet(VerbsCommon.Get, "WasmStartup", DefaultParameterSetName = PathSet)]
[OutputType(typeof(StartupReport))]
public sealed class GetWasmStartupCommand : BinaryCommand
{
    /// <summary>What decides where the bytes leave something open: the name of a host or convention.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StartupProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        var report = StartupDetector.Detect(binary, Profile is null ? null : StartupProfiles.Find(Profile));
        foreach (var message in report.Messages.Where(message => message.Code is not null))
        {
            WriteWarning($"{binary.Name}: {message}");
        }

        PSObject shown = new(report);
        shown.Properties.Add(new PSNoteProperty("Name", binary.Name));
        shown.Properties.Add(new PSNoteProperty("Path", binary.Path));
        WriteObject(shown);
    }
}

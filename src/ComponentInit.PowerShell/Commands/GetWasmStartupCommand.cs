using System.Management.Automation;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Text;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Paths;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Get-WasmStartup</c>: how a binary starts, declared or detected, why that is thought, and what hosts do with it. Runs nothing.</summary>
[Cmdlet(VerbsCommon.Get, "WasmStartup", DefaultParameterSetName = PathSet)]
[OutputType(typeof(StartupReport), typeof(string))]
public sealed class GetWasmStartupCommand : BinaryCommand
{
    /// <summary>What decides where the bytes leave something open: the name of a host or convention.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StartupProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    /// <summary>Emits the plan as an annotation of the text format.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <summary>Emits the plan as JSON.</summary>
    [Parameter]
    public SwitchParameter AsJson { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (AsText && AsJson) Fail(new WasmException(WasmErrorCode.OptionInvalid, "-AsText and -AsJson exclude each other: choose one."), AsJson);
    }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        var report = StartupDetector.Detect(binary, Profile is null ? null : StartupProfiles.Find(Profile));
        foreach (var message in report.Messages.Where(message => message.Code is not null))
        {
            WriteWarning($"{binary.Name}: {message}");
        }

        if (AsText) WriteObject(StartupAnnotation.Write(report.Plan));
        else if (AsJson) WriteObject(Encoding.UTF8.GetString(PlanJson.Write(report.Plan)).TrimEnd());
        else WriteObject(Origin.Of(report, binary.Name, binary.Path));
    }
}

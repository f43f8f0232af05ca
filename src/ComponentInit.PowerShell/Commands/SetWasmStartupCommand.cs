using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Text;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Input;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Set-WasmStartup</c>: emits a module that declares how it starts, or one that no longer does.</summary>
[Cmdlet(VerbsCommon.Set, "WasmStartup", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(WasmBinary))]
public sealed class SetWasmStartupCommand : BinaryCommand
{
    /// <summary>What decides where the bytes leave something open: the name of a host or convention.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StartupProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    /// <summary>The plan to declare in place of the one that is detected: a plan, what <c>Get-WasmStartup</c> gave, or JSON.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [StartupPlanTransformation]
    public StartupPlan? Plan { get; set; }

    /// <summary>A file with the plan as JSON.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PlanPath { get; set; }

    /// <summary>Takes the declaration out.</summary>
    [Parameter]
    public SwitchParameter Remove { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        string[] given = [.. new[] { nameof(Profile), nameof(Plan), nameof(PlanPath), nameof(Remove) }.Where(MyInvocation.BoundParameters.ContainsKey)];
        if (given.Length > 1) Fail(new WasmException(WasmErrorCode.OptionInvalid, "-Profile, -Plan, -PlanPath and -Remove exclude each other: choose one."), given);
    }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        if (ShouldProcess(binary.Name, Remove ? "Take out how it starts" : "Declare how it starts")) WriteObject(Change(binary));
    }

    // A report that comes through the pipeline has a plan, which gives way to what is asked for.
    private WasmBinary Change(WasmBinary binary)
    {
        if (Remove) return StartupDeclaration.Remove(binary);
        if (PlanPath is not null) return StartupDeclaration.Set(binary, PlanJson.Read(BinaryFile.Read(Paths.Literal(PlanPath)).Span));
        if (Profile is not null) return StartupDeclaration.SetDetected(binary, StartupProfiles.Find(Profile));
        return Plan is null ? StartupDeclaration.SetDetected(binary, null) : StartupDeclaration.Set(binary, Plan);
    }
}

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
    [Parameter]
    [StartupPlanTransformation]
    public StartupPlan? Plan { get; set; }

    /// <summary>A file with the plan as JSON.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PlanPath { get; set; }

    /// <summary>Takes the declaration out.</summary>
    [Parameter]
    public SwitchParameter Remove { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        if (new[] { Profile is not null, Plan is not null, PlanPath is not null, (bool)Remove }.Count(given => given) > 1)
        {
            Fail(new WasmException(WasmErrorCode.OptionInvalid, "-Profile, -Plan, -PlanPath and -Remove exclude each other: choose one."), binary);
        }

        if (ShouldProcess(binary.Name, Remove ? "Take out how it starts" : "Declare how it starts")) WriteObject(Change(binary));
    }

    private WasmBinary Change(WasmBinary binary)
    {
        if (Remove) return StartupDeclaration.Remove(binary);
        var plan = PlanPath is null ? Plan : PlanJson.Read(BinaryFile.Read(Paths.Literal(PlanPath)).Span);
        return plan is null
            ? StartupDeclaration.SetDetected(binary, Profile is null ? null : StartupProfiles.Find(Profile))
            : StartupDeclaration.Set(binary, plan);
    }
}

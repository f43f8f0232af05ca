using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Invoke-WasmExport</c>: calls an export of a new instance, or of one that <c>New-WasmInstance</c> made, and emits what it returns.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WasmExport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(object))]
public sealed class InvokeWasmExportCommand : IsolatedGuestCommand
{
    private const string InstanceSet = "Instance";

    /// <summary>The export's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ExportNameCompleter))]
    public string Name { get; set; } = "";

    /// <summary>A live instance: its state is what earlier calls left. It was settled by <c>New-WasmInstance</c> what the guest may see and use.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InstanceSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public WasmInstance? Instance { get; set; }

    /// <summary>The arguments, one for each parameter of the export.</summary>
    [Parameter]
    [Alias("Arguments")]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[] ArgumentList { get; set; } = [];

    /// <summary>Does not call the export <c>_initialize</c> first, where there is one.</summary>
    [Parameter]
    public SwitchParameter SkipInitialize { get; set; }

    /// <summary>Emits the results as text, as the tool prints them.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Instance is { } instance && ParameterSetName == InstanceSet)
        {
            RefuseGuestParameters("New-WasmInstance has settled what the instance may see and use.", nameof(SkipInitialize));
            Attempt(instance, () => Emit(instance.BinaryName, context => instance.Call(Name, ArgumentList ?? [], context.Streams, context.Token)));
        }
        else
        {
            base.ProcessRecord();
        }
    }

    private protected override void ProcessBinary(WasmBinary binary) => Emit(binary.Name, context =>
    {
        CallOptions options = new()
        {
            Wasi = context.Wasi,
            Imports = CreateImports(),
            Limits = Limits,
            Engine = Engine,
            Initialize = !SkipInitialize,
            Objects = new PowerShellObjects(),
        };
        using var instance = BinaryInstance.Create(binary, options, context.Token);
        return instance.Call(Name, ArgumentList ?? [], context.Token);
    });

    private void Emit(string name, Func<GuestContext, CallOutcome> call)
    {
        if (ShouldProcess(name, $"Call {Name}"))
        {
            var outcome = RunGuest(name, call);
            WriteObject(AsText ? outcome.Texts : outcome.Values, enumerateCollection: true);
        }
    }
}

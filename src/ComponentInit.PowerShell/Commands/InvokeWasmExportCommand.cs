using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Invoke-WasmExport</c>: instantiates a binary, calls one of its exports and emits what that returns.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WasmExport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(object))]
public sealed class InvokeWasmExportCommand : GuestCommand
{
    /// <summary>The export's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ExportNameCompleter))]
    public string Name { get; set; } = "";

    /// <summary>The arguments, one for each parameter of the export.</summary>
    [Parameter]
    [Alias("Arguments")]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[] ArgumentList { get; set; } = [];

    /// <summary>Emits the results as text, as the tool prints them.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        if (ShouldProcess(binary.Name, $"Call {Name}"))
        {
            var outcome = RunGuest(binary.Name, context =>
            {
                CallOptions options = new() { Wasi = context.Wasi, Imports = CreateImports(), Limits = Limits, Engine = Engine, Objects = new PowerShellObjects() };
                using var instance = BinaryInstance.Create(binary, options, context.Token);
                return instance.Call(Name, ArgumentList ?? [], context.Token);
            });
            WriteObject(AsText ? outcome.Texts : outcome.Values, enumerateCollection: true);
        }
    }
}

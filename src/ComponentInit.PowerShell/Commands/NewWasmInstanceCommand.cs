using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>New-WasmInstance</c>: instantiates a binary and emits the live instance.</summary>
[Cmdlet(VerbsCommon.New, "WasmInstance", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(WasmInstance))]
public sealed class NewWasmInstanceCommand : IsolatedGuestCommand
{
    /// <summary>Does not call the export <c>_initialize</c>, where there is one.</summary>
    [Parameter]
    public SwitchParameter SkipInitialize { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        if (ShouldProcess(binary.Name, "Instantiate"))
        {
            WriteObject(RunGuest(binary.Name, context =>
            {
                StreamRelay relay = new() { Streams = context.Streams };
                CallOptions options = new()
                {
                    Wasi = relay.Attach(context.Wasi),
                    Imports = CreateImports(),
                    Limits = Limits,
                    Engine = Engine,
                    Initialize = !SkipInitialize,
                    Objects = new PowerShellObjects(),
                };
                WasmInstance instance = new(binary, BinaryInstance.Create(binary, options, context.Token), relay);
                relay.Streams = null;
                return instance;
            }));
        }
    }
}

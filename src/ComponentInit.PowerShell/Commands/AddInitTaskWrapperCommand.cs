using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Add-InitTaskWrapper</c>: emits a binary whose exports call the hooks of task initialisation.</summary>
[Cmdlet(VerbsCommon.Add, "InitTaskWrapper", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[Alias("Add-WasmInitTaskWrapper")]
[OutputType(typeof(WasmBinary))]
public sealed class AddInitTaskWrapperCommand : BinaryCommand
{
    /// <summary>Where wrappers are put.</summary>
    [Parameter]
    public WrapMode Mode { get; set; } = WrapMode.Inline;

    /// <summary>Which hooks are called, and when.</summary>
    [Parameter]
    public InitTaskProtocol Protocol { get; set; } = InitTaskProtocol.Auto;

    /// <summary>Makes it an error when no hooks are exported.</summary>
    [Parameter]
    public SwitchParameter Require { get; set; }

    /// <summary>Lets a core module go on exporting its hooks.</summary>
    [Parameter]
    public SwitchParameter KeepHookExport { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        WrapOptions options = new() { Mode = Mode, Protocol = Protocol, Require = Require, KeepHookExport = KeepHookExport };
        var result = TaskWrapper.Wrap(binary, options, StopToken);
        foreach (var message in result.Messages)
        {
            Tell(binary, message);
        }

        string list = string.Concat(result.Wrapped.Select(export => $"{Environment.NewLine}  {export}"));
        if (result.Wrapped.IsEmpty || ShouldProcess($"Wrap the exports of {binary.Name}:{list}", $"Wrap the exports of {binary.Name}?{list}", "Task initialisation"))
        {
            WriteObject(result.Output);
        }
    }

    private void Tell(WasmBinary binary, WrapMessage message)
    {
        string text = $"{binary.Name}: {message}";
        if (message.Kind == WrapMessageKind.Warning)
        {
            WriteWarning(text);
        }
        else
        {
            WriteVerbose(text);
        }
    }
}

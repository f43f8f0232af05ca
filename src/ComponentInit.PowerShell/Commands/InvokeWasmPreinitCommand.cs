using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Runtimes;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Invoke-WasmPreinit</c>: runs a binary's init function and emits a new binary that starts from the state it left.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WasmPreinit", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WasmBinary))]
public sealed class InvokeWasmPreinitCommand : IsolatedGuestCommand
{
    /// <summary>The init function's export name; unless given <c>wizer-initialize</c>, <c>wizer.initialize</c> or <c>component-init</c>.</summary>
    [Parameter(Position = 1)]
    [Alias("InitFunc")]
    [ArgumentCompleter(typeof(InitFunctionCompleter))]
    public string? InitFunction { get; set; }

    /// <summary>Keeps the init function's export.</summary>
    [Parameter]
    [Alias("KeepInitFunc")]
    public SwitchParameter KeepInitFunction { get; set; }

    /// <summary>Exports to rename afterwards, each <c>new=old</c>.</summary>
    [Parameter]
    [Alias("RenameFunc")]
    [ValidateNotNull]
    public string[] Rename { get; set; } = [];

    /// <summary>How the result is checked before it is emitted.</summary>
    [Parameter]
    public VerifyMode Verify { get; set; } = VerifyMode.State;

    /// <summary>The most data segments that the result may have; chosen by the memory's density unless given.</summary>
    [Parameter]
    [ValidateRange(1, SegmentOptions.EngineLimit)]
    public int? MaxSegments { get; set; }

    /// <summary>Puts data segments on page boundaries.</summary>
    [Parameter]
    public SwitchParameter PageAligned { get; set; }

    /// <summary>Zeroes the dead part of the shadow stack before the state is captured.</summary>
    [Parameter]
    public SwitchParameter ZeroStack { get; set; }

    /// <summary>Makes live handles a warning instead of an error.</summary>
    [Parameter]
    public SwitchParameter AllowLiveHandles { get; set; }

    /// <summary>
    /// Runs a component instead of the built-in engine: gets the instrumented binary, the name of the init function and its arguments; instantiates, calls init, and
    /// returns what answers the functions of <c>componentinit:access/state</c>.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public ScriptBlock? Runtime { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        if (Runtime is not null) RefuseGuestParameters("the script block of -Runtime decides what the guest may see and use.");
        var options = CreateOptions();
        if (ShouldProcess(binary.Name, "Run the init function and capture its state"))
        {
            using var result = Runtime is null ? RunGuest(binary.Name, context => Run(binary, options, context)) : new ScriptRuntime(Runtime).Run(binary, options, StopToken);
            result.StoreInCache();
            foreach (string warning in result.Snapshot.Warnings)
            {
                WriteWarning($"{binary.Name}: {warning}");
            }

            WriteObject(result.Output);
        }
    }

    private static PreinitResult Run(WasmBinary binary, PreinitOptions options, GuestContext context)
    {
        using PreinitProgressWriter progress = new(context.Queue, binary.Name);
        return Preinitializer.Run(binary, options with { Wasi = context.Wasi }, progress, context.Token);
    }

    private PreinitOptions CreateOptions() => new()
    {
        InitFunction = InitFunction,
        KeepInitFunction = KeepInitFunction,
        Renames = [.. Rename.Select(ExportRename.Parse)],
        Imports = CreateImports(),
        Limits = Limits,
        Engine = Engine,
        Verify = Verify,
        Segments = new SegmentOptions { Layout = PageAligned ? SegmentLayout.PageAligned : SegmentLayout.Compact, MaxSegments = MaxSegments },
        ZeroStack = ZeroStack,
        AllowLiveHandles = AllowLiveHandles,
    };
}

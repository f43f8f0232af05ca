using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.Measuring;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Input;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Measure-WasmStartup</c>: how long binaries take to compile, instantiate, initialise and answer a first call.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "WasmStartup", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(StartupMeasurement))]
public sealed class MeasureWasmStartupCommand : IsolatedGuestCommand
{
    private WasmBinary? _reference;

    /// <summary>The export that is called first; without it nothing is called after initialisation.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ExportNameCompleter))]
    public string? Name { get; set; }

    /// <summary>The arguments of the call, one for each parameter of the export.</summary>
    [Parameter]
    [Alias("Arguments")]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[] ArgumentList { get; set; } = [];

    /// <summary>A binary to compare with, such as the one before pre-initialisation. It is measured in turn with each input and emitted before it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReferencePath { get; set; }

    /// <summary>How many starts are measured.</summary>
    [Parameter]
    [ValidateRange(1, MeasureOptions.Most)]
    public int Runs { get; set; } = 10;

    /// <summary>How many starts go before them and are not counted.</summary>
    [Parameter]
    [ValidateRange(0, MeasureOptions.Most)]
    public int WarmUps { get; set; } = 1;

    /// <summary>How often each binary is compiled.</summary>
    [Parameter]
    [ValidateRange(1, MeasureOptions.Most)]
    public int Compilations { get; set; } = 1;

    /// <summary>The init function that a host has to call first, where the binary exports it; the one that pre-initialisation would run unless given.</summary>
    [Parameter]
    [Alias("InitFunc")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(InitFunctionCompleter))]
    public string? InitFunction { get; set; }

    /// <summary>Calls no init function.</summary>
    [Parameter]
    public SwitchParameter SkipInitFunction { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Name is null && MyInvocation.BoundParameters.ContainsKey(nameof(ArgumentList)))
            Fail(new WasmException(WasmErrorCode.OptionInvalid, "-ArgumentList has no call to belong to: give the export's name with -Name."), ArgumentList);
    }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        var binaries = ReadReference() is { } reference ? [reference, binary] : new[] { binary };
        if (!ShouldProcess(string.Join(" and ", binaries.Select(one => one.Name)), $"Start {WarmUps + Runs} times and measure")) return;
        WriteVerbose($"{binary.Name}: compiling {Compilations} times, starting {WarmUps} + {Runs} times");
        var measurements = RunGuest(binary.Name, context => StartupMeasurer.Measure(binaries, CreateOptions(new CallOptions
        {
            Wasi = context.Wasi,
            Imports = CreateImports(),
            Limits = Limits,
            Engine = Engine,
            Objects = new PowerShellObjects(),
        }), context.Token));
        WriteObject(measurements, enumerateCollection: true);
    }

    private WasmBinary? ReadReference() => ReferencePath is null ? null : _reference ??= WasmBinary.Read(Paths.Literal(ReferencePath));

    private MeasureOptions CreateOptions(CallOptions guest) => new()
    {
        Runs = Runs,
        WarmUps = WarmUps,
        Compilations = Compilations,
        Call = Name is null ? null : MeasuredCall.Of(Name, ArgumentList ?? []),
        InitFunction = InitFunction,
        SkipInitFunction = SkipInitFunction,
        Guest = guest,
    };
}

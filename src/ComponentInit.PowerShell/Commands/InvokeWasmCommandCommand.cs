using System.Management.Automation;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Errors;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Input;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Invoke-WasmCommand</c>: runs a command, a module by its start-up plan or a component with <c>wasi:cli/run</c>, on a fresh instance, and emits what it prints.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WasmCommand", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(string), typeof(byte[]))]
public sealed class InvokeWasmCommandCommand : GuestCommand
{
    private const string ExitCodeVariable = "global:LASTEXITCODE";

    /// <summary>The arguments of the program, its name not among them.</summary>
    [Parameter(Position = 1)]
    [Alias("Arguments")]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public string[] ArgumentList { get; set; } = [];

    /// <summary>The name that the program is told is its own; the file's unless given.</summary>
    [Parameter]
    public string? ProgramName { get; set; }

    /// <summary>Which command of a program whose exported functions are commands; <see cref="ArgumentList"/> has its arguments.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExportNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>What decides how the module starts where its bytes leave that open: the name of a host or convention.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StartupProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    /// <summary>Lines that the guest reads as its standard input, each with a line feed behind it.</summary>
    [Parameter]
    [AllowEmptyString]
    public string[]? StandardInputText { get; set; }

    /// <summary>Bytes that the guest reads as its standard input.</summary>
    [Parameter]
    public byte[]? StandardInputBytes { get; set; }

    /// <summary>How text is written to the guest's standard input and read from what it prints; UTF-8 unless given.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNull]
    public Encoding Encoding { get; set; } = Encoding.UTF8;

    /// <summary>Emits what the guest prints as byte arrays, as they come, in place of lines of text.</summary>
    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    /// <summary>Fixed clocks, seeded random and files without time stamps in place of this machine's.</summary>
    [Parameter]
    public SwitchParameter Deterministic { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        if (new object?[] { StandardInput, StandardInputText, StandardInputBytes }.Count(item => item is not null) > 1)
        {
            Fail(new WasmException(WasmErrorCode.OptionInvalid, "Standard input is given twice: choose one of -StandardInput (a file), -StandardInputText and -StandardInputBytes."), binary);
        }

        if (!ShouldProcess(binary.Name, "Run the command")) return;
        var outcome = RunGuest(binary.Name, context => Run(binary, context));
        SessionState.PSVariable.Set(ExitCodeVariable, outcome.ExitCode);
        if (outcome.ExitCode != 0)
        {
            WriteError(ErrorRecordFactory.Create(new WasmException(WasmErrorCode.WasmExit, $"{binary.Name} ended with exit code {outcome.ExitCode}."), binary));
        }

        WriteObject(outcome.ResultObjects, enumerateCollection: true);
    }

    private protected override Encoding TextEncoding => Encoding;

    private protected override WasiOptions CreateWasi()
    {
        var wasi = base.CreateWasi() ?? new WasiOptions();
        bool real = !Deterministic;
        wasi = wasi with { HostClocks = real, HostRandom = real, HostFiles = real };
        if (StandardInputText is { } lines) return wasi with { StandardInput = Encoding.GetBytes(string.Concat(lines.Select(line => line + "\n"))) };
        return StandardInputBytes is { } bytes ? wasi with { StandardInput = bytes } : wasi;
    }

    private CommandOutcome Run(WasmBinary binary, GuestContext context)
    {
        GuestLines lines = new(line => context.Queue.Add(cmdlet => cmdlet.WriteObject(line)), int.MaxValue, Encoding);
        StartupOptions options = new()
        {
            Wasi = context.Wasi! with
            {
                Arguments = [ProgramName ?? binary.Name, .. ArgumentList],
                StandardOutput = AsByteStream ? bytes => Emit(context.Queue, bytes.ToArray()) : lines.Write,
            },
            Imports = CreateImports(),
            Limits = Limits,
            Engine = Engine,
            Observer = step => context.Queue.Add(cmdlet => cmdlet.WriteVerbose($"{binary.Name}: {step}")),
        };
        using var command = ProgramCommand.Create(binary, options, Profile is null ? null : StartupProfiles.Find(Profile));
        try
        {
            var outcome = command.Run(Name, ArgumentList, context.Token);
            command.StoreInCache();
            return outcome;
        }
        finally
        {
            lines.Flush();
        }
    }

    private static void Emit(PipelineQueue queue, byte[] bytes) => queue.Add(cmdlet => cmdlet.WriteObject(bytes, enumerateCollection: false));
}

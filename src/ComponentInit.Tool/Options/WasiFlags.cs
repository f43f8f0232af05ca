using System.CommandLine;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>What WASI shows to a guest. Any of these options allows WASI; by itself it shows nothing of this machine and gives the same on each run.</summary>
internal sealed class WasiFlags
{
    private const string DirectorySyntax = "HOST or HOST::GUEST";

    private readonly Option<bool> _wasi = ParsedOption.Switch(
        "--wasi", "Allow WASI, the same on each run: fixed clocks, seeded random, nothing of this machine (each option below allows it too)", "--allow-wasi");

    private readonly Option<DirectoryText[]> _directories = ParsedOption.Many<DirectoryText>(
        "--dir", "HOST[::GUEST]", "Show a directory to the guest, read-only", DirectorySyntax, DirectoryText.TryParse);

    private readonly Option<DirectoryText[]> _writable = ParsedOption.Many<DirectoryText>(
        "--dir-rw", "HOST[::GUEST]", "Show a directory to the guest that it may change", DirectorySyntax, DirectoryText.TryParse);

    private readonly Option<DirectoryText[]> _mapped = ParsedOption.Many<DirectoryText>(
        "--mapdir", "GUEST::HOST", "As --dir, in wizer's order", "GUEST::HOST", DirectoryText.TryParseMapped);

    private readonly Option<NamedText[]> _environment = ParsedOption.Many<NamedText>(
        "--env", "NAME[=VALUE]", "Set an environment variable of the guest; without a value it is passed on, where it is set", "NAME or NAME=VALUE", NamedText.TryParse);

    private readonly Option<string[]> _arguments = new("--arg")
    {
        Description = "An argument of the guest, after its name (repeatable)",
        HelpName = "TEXT",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _standardInput = new("--stdin")
    {
        Description = "What the guest reads from its standard input; '-' for that of this process [default: empty]",
        HelpName = "FILE|-",
    };

    private readonly Option<WholeNumber?> _seed = ParsedOption.One<WholeNumber>(
        "--random-seed", "N", "Seed of the random bytes", WholeNumber.Syntax, WholeNumber.TryParse);

    private readonly Option<bool> _hostRandom = ParsedOption.Switch("--host-random", "Real random bytes: the output differs on each run and holds them");

    private readonly Option<bool> _hostClocks = ParsedOption.Switch("--host-clocks", "Real clocks: the output may differ on each run");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All()) command.Options.Add(option);
    }

    /// <summary>What was given; reads the file of <c>--stdin</c>.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">For the environment and standard input.</param>
    /// <param name="relay">Takes what the guest prints.</param>
    /// <returns>Null when WASI is not allowed.</returns>
    public WasiOptions? Bind(ParseResult parsed, ToolContext context, GuestRelay relay)
    {
        if (!All().Any(option => parsed.GetResult(option) is { Implicit: false })) return null;
        WasiOptions defaults = new();
        return defaults with
        {
            Arguments = ["main", .. parsed.GetValue(_arguments)!],
            Environment = [.. parsed.GetValue(_environment)!.Select(variable => Resolve(variable, context.Console)).OfType<KeyValuePair<string, string>>()],
            Directories = [.. Directories(parsed)],
            StandardInput = ReadStandardInput(parsed.GetValue(_standardInput), context),
            StandardOutput = relay.Output,
            StandardError = relay.Error,
            RandomSeed = parsed.GetValue(_seed)?.Value ?? defaults.RandomSeed,
            HostRandom = parsed.GetValue(_hostRandom),
            HostClocks = parsed.GetValue(_hostClocks),
        };
    }

    /// <summary>Whether the guest is to read this process's standard input.</summary>
    public bool TakesStandardInput(ParseResult parsed) => parsed.GetValue(_standardInput) == InputArgument.StandardInput;

    private static KeyValuePair<string, string>? Resolve(NamedText variable, IConsole console) =>
        (variable.Value ?? console.GetEnvironmentVariable(variable.Name)) is { } value ? KeyValuePair.Create(variable.Name, value) : null;

    private static ReadOnlyMemory<byte> ReadStandardInput(string? path, ToolContext context) => path switch
    {
        null => default,
        InputArgument.StandardInput => Consoles.StandardInput.Read(context),
        _ => Core.Binaries.BinaryFile.Read(path),
    };

    private Option[] All() => [_wasi, _directories, _writable, _mapped, _environment, _arguments, _standardInput, _seed, _hostRandom, _hostClocks];

    private IEnumerable<WasiDirectory> Directories(ParseResult parsed) =>
    [
        .. parsed.GetValue(_directories)!.Concat(parsed.GetValue(_mapped)!).Select(directory => new WasiDirectory(directory.HostPath, directory.GuestPath)),
        .. parsed.GetValue(_writable)!.Select(directory => new WasiDirectory(directory.HostPath, directory.GuestPath, Writable: true)),
    ];
}

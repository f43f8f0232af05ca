using System.CommandLine;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>What a command that is run for real sees of this machine.</summary>
internal sealed class RunFlags
{
    private const string DirectorySyntax = "HOST or HOST::GUEST";

    private readonly Option<NamedText[]> _environment = ParsedOption.Many<NamedText>(
        "--env", "NAME[=VALUE]", "Set an environment variable of the guest; without a value it is passed on, where it is set", "NAME or NAME=VALUE", NamedText.TryParse);

    private readonly Option<DirectoryText[]> _directories = ParsedOption.Many<DirectoryText>(
        "--dir", "HOST[::GUEST]", "Show a directory to the guest, which may change what is in it", DirectorySyntax, DirectoryText.TryParse);

    private readonly Option<DirectoryText[]> _readOnly = ParsedOption.Many<DirectoryText>(
        "--dir-ro", "HOST[::GUEST]", "Show a directory to the guest, read-only", DirectorySyntax, DirectoryText.TryParse);

    private readonly Option<string?> _programName = new("--argv0") { Description = "The name that the guest is told is its own [default: the file's]", HelpName = "NAME" };

    private readonly Option<bool> _deterministic = ParsedOption.Switch(
        "--deterministic", "Fixed clocks that do not wait, seeded random, files without time stamps: the same on each run, as in preinit");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_environment);
        command.Options.Add(_directories);
        command.Options.Add(_readOnly);
        command.Options.Add(_programName);
        command.Options.Add(_deterministic);
    }

    /// <summary>What was given, without the streams.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">For the environment.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="arguments">The arguments behind it.</param>
    public WasiOptions Bind(ParseResult parsed, IConsole console, string name, IReadOnlyList<string> arguments)
    {
        bool real = !parsed.GetValue(_deterministic);
        return new WasiOptions
        {
            Arguments = [parsed.GetValue(_programName) ?? name, .. arguments],
            Environment = [.. parsed.GetValue(_environment)!.Select(variable => Resolve(variable, console)).OfType<KeyValuePair<string, string>>()],
            Directories =
            [
                .. parsed.GetValue(_directories)!.Select(directory => new WasiDirectory(directory.HostPath, directory.GuestPath, Writable: true)),
                .. parsed.GetValue(_readOnly)!.Select(directory => new WasiDirectory(directory.HostPath, directory.GuestPath)),
            ],
            HostClocks = real,
            HostRandom = real,
            HostFiles = real,
        };
    }

    private static KeyValuePair<string, string>? Resolve(NamedText variable, IConsole console) =>
        (variable.Value ?? console.GetEnvironmentVariable(variable.Name)) is { } value ? KeyValuePair.Create(variable.Name, value) : null;
}

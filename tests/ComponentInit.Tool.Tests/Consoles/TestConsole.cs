using System.Text;
using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool.Tests.Consoles;

/// <summary>A console in memory; its environment is what the test gives, nothing of the machine.</summary>
internal sealed class TestConsole : IConsole
{
    public MemoryStream Output { get; } = new();

    public MemoryStream Error { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public bool IsProcess => false;

    public Stream StandardInput { get; init; } = Stream.Null;

    public Stream StandardOutput { get => field ?? Output; init; }

    public Stream StandardError => Error;

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public string OutputText => Encoding.UTF8.GetString(Output.ToArray());

    public string ErrorText => Encoding.UTF8.GetString(Error.ToArray());

    public string? GetEnvironmentVariable(string name) => Environment.GetValueOrDefault(name);
}

using ComponentInit.Tool.Tests.Consoles;
using Xunit;

namespace ComponentInit.Tool.Tests.Guests;

/// <summary>A directory for one test, and the tool run in this process on files in it.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("component-init-test-");

    /// <summary>Path of a file in the directory, whether it exists or not.</summary>
    public string this[string name] => Path.Combine(_directory.FullName, name);

    /// <summary>Names of all files there are.</summary>
    public IEnumerable<string> Files => _directory.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>Writes a text file.</summary>
    /// <returns>Its path.</returns>
    public string Add(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Runs the tool with standard streams that are no terminals.</summary>
    public static ToolResult Run(params string[] arguments) => Run(new TestConsole(), arguments);

    /// <summary>Runs the tool on a given console.</summary>
    public static ToolResult Run(TestConsole console, params string[] arguments) => Run(console, TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs the tool on a given console with a token that stands for Ctrl+C.</summary>
    public static ToolResult Run(TestConsole console, CancellationToken cancellation, params string[] arguments)
    {
        ExitCode exitCode = Application.Run(arguments, console, cancellation);
        return new ToolResult(exitCode, console.Output.ToArray(), console.ErrorText);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}

using System.Text;

namespace ComponentInit.Tool.Consoles;

/// <summary>
/// The console of this process. On Windows the code page of a terminal is UTF-8 until it is disposed. A standard input that is closed is empty, a standard error that is
/// closed takes everything, and a standard output that is closed refuses what is written.
/// </summary>
public sealed class SystemConsole : IConsole, IDisposable
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;

    private readonly Encoding? _previousEncoding;

    /// <summary>Opens the console of this process.</summary>
    public SystemConsole()
    {
        bool hasInput = StandardDescriptor.IsInherited(Input), hasOutput = StandardDescriptor.IsInherited(Output), hasError = StandardDescriptor.IsInherited(Error);
        IsProcess = hasInput && hasOutput && hasError;
        StandardInput = hasInput ? Console.OpenStandardInput() : Stream.Null;
        StandardOutput = hasOutput ? Console.OpenStandardOutput() : new ClosedStream();
        StandardError = hasError ? Console.OpenStandardError() : Stream.Null;
        IsOutputTerminal = hasOutput && !Console.IsOutputRedirected;
        IsErrorTerminal = hasError && !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (IsOutputTerminal || IsErrorTerminal))
        {
            _previousEncoding = Console.OutputEncoding;
            Console.OutputEncoding = Encoding.UTF8;
        }
    }

    /// <inheritdoc/>
    public bool IsProcess { get; }

    /// <inheritdoc/>
    public Stream StandardInput { get; }

    /// <inheritdoc/>
    public Stream StandardOutput { get; }

    /// <inheritdoc/>
    public Stream StandardError { get; }

    /// <inheritdoc/>
    public bool IsOutputTerminal { get; }

    /// <inheritdoc/>
    public bool IsErrorTerminal { get; }

    /// <inheritdoc/>
    public string? GetEnvironmentVariable(string name) => Environment.GetEnvironmentVariable(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_previousEncoding is not null) Console.OutputEncoding = _previousEncoding;
    }
}

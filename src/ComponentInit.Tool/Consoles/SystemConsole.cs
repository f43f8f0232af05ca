using System.Text;

namespace ComponentInit.Tool.Consoles;

/// <summary>The console of this process. On Windows the code page of a terminal is UTF-8 until it is disposed.</summary>
public sealed class SystemConsole : IConsole, IDisposable
{
    private readonly Encoding? _previousEncoding;

    /// <summary>Opens the console of this process.</summary>
    public SystemConsole()
    {
        IsOutputTerminal = !Console.IsOutputRedirected;
        IsErrorTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (IsOutputTerminal || IsErrorTerminal))
        {
            _previousEncoding = Console.OutputEncoding;
            Console.OutputEncoding = Encoding.UTF8;
        }
    }

    /// <inheritdoc/>
    public bool IsProcess => true;

    /// <inheritdoc/>
    public Stream StandardInput { get; } = Console.OpenStandardInput();

    /// <inheritdoc/>
    public Stream StandardOutput { get; } = Console.OpenStandardOutput();

    /// <inheritdoc/>
    public Stream StandardError { get; } = Console.OpenStandardError();

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

using System.Text;

namespace ComponentInit.Tool.Consoles;

/// <summary>What a verb works with: the console, text writers over its streams (UTF-8 without a byte order mark), and the token of Ctrl+C.</summary>
public sealed class ToolContext
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates the context of one run.</summary>
    /// <param name="console">The console of the process, or one of a test.</param>
    /// <param name="cancellation">Cancelled by Ctrl+C and SIGTERM.</param>
    public ToolContext(IConsole console, CancellationToken cancellation)
    {
        Console = console;
        Cancellation = cancellation;
        Product = new ProductStream(console.StandardOutput);
        Out = new StreamWriter(Product, Utf8, leaveOpen: true);
        Error = new StreamWriter(console.StandardError, Utf8, leaveOpen: true) { AutoFlush = true };
    }

    /// <summary>The console.</summary>
    public IConsole Console { get; }

    /// <summary>Cancelled by Ctrl+C and SIGTERM.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Bytes on standard output.</summary>
    internal ProductStream Product { get; }

    /// <summary>Text on standard output; flushed at the end of the run.</summary>
    public TextWriter Out { get; }

    /// <summary>Text on standard error; flushed at each write.</summary>
    public TextWriter Error { get; }
}

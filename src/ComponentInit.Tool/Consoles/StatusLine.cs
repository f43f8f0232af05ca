namespace ComponentInit.Tool.Consoles;

/// <summary>
/// One line on a terminal that says what is going on, and goes away before anything else is printed.
/// Silent where standard error is no terminal, and under <c>CI</c>, <c>NO_COLOR</c> or <c>TERM=dumb</c>.
/// </summary>
internal sealed class StatusLine
{
    private const string EraseLine = "\r\u001b[K";

    private readonly Lock _gate = new();
    private readonly TextWriter _error;
    private readonly bool _enabled;
    private bool _shown;

    /// <summary>Creates the line.</summary>
    /// <param name="context">Whose standard error it is on.</param>
    /// <param name="quiet">Whether the user asked for silence.</param>
    public StatusLine(ToolContext context, bool quiet)
    {
        _error = context.Error;
        _enabled = !quiet && string.IsNullOrEmpty(context.Console.GetEnvironmentVariable("CI")) && Emphasis.IsShownBy(context.Console);
    }

    /// <summary>Shows a text in place of the one before.</summary>
    public void Show(string text)
    {
        if (!_enabled) return;
        lock (_gate)
        {
            _error.Write(EraseLine + text);
            _shown = true;
        }
    }

    /// <summary>Takes the line away. Safe from any thread.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (!_shown) return;
            _error.Write(EraseLine);
            _shown = false;
        }
    }
}

namespace ComponentInit.Tool.Consoles;

/// <summary>Colour on standard error: for the words that say what kind a message is, and nothing else.</summary>
internal sealed class Emphasis
{
    /// <summary>The word for colour where a person looks.</summary>
    public const string Auto = "auto";

    /// <summary>The word for colour in any case.</summary>
    public const string Always = "always";

    /// <summary>The word for no colour.</summary>
    public const string Never = "never";

    private const string Red = "\u001b[1;31m";
    private const string Yellow = "\u001b[1;33m";
    private const string Plain = "\u001b[0m";

    private readonly bool _enabled;

    private Emphasis(bool enabled) => _enabled = enabled;

    /// <summary>What a user asked for.</summary>
    /// <param name="console">Whose standard error it is; <c>NO_COLOR</c> and <c>TERM=dumb</c> decide in its environment.</param>
    /// <param name="choice"><see cref="Auto"/>, <see cref="Always"/> or <see cref="Never"/>.</param>
    public static Emphasis Of(IConsole console, string? choice) => new(choice switch
    {
        Always => true,
        Never => false,
        _ => IsShownBy(console),
    });

    /// <summary>Whether standard error is a terminal that shows more than plain text, and its user wants that.</summary>
    public static bool IsShownBy(IConsole console) =>
        console.IsErrorTerminal && string.IsNullOrEmpty(console.GetEnvironmentVariable("NO_COLOR")) && console.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The head of an error.</summary>
    public string Error(string head) => Paint(Red, head);

    /// <summary>The head of a warning.</summary>
    public string Warning(string head) => Paint(Yellow, head);

    private string Paint(string colour, string text) => _enabled ? colour + text + Plain : text;
}

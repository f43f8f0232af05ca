namespace ComponentInit.Tool.Help;

/// <summary>One example of a help text.</summary>
/// <param name="Purpose">What it does, one line.</param>
/// <param name="CommandLine">What to type, without the prompt.</param>
internal sealed record HelpExample(string Purpose, string CommandLine);

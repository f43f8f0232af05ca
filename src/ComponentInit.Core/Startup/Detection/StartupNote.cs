using ComponentInit.Core.Startup.Validation;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>Something that a user should know about how a binary starts.</summary>
/// <param name="Code">The code of a message that has one, such as <c>INIT103</c>; else null.</param>
/// <param name="Text">The message, one or more sentences.</param>
/// <param name="IsError">Whether the plan cannot be used as it is.</param>
public sealed record StartupNote(string? Code, string Text, bool IsError = false)
{
    internal static StartupNote Of(StartupMessage message) => new(message.Id, message.Text, !message.IsWarning);

    /// <summary>Code, where there is one, and text.</summary>
    public override string ToString() => Code is null ? Text : $"{Code}: {Text}";
}

namespace ComponentInit.Core.InitTasks;

/// <summary>Something the user should know about a wrapping that is not an error.</summary>
/// <param name="Kind">How much it matters.</param>
/// <param name="Text">One or more sentences.</param>
public sealed record WrapMessage(WrapMessageKind Kind, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static WrapMessage Information(string text) => new(WrapMessageKind.Information, text);

    internal static WrapMessage Warning(string text) => new(WrapMessageKind.Warning, text);
}

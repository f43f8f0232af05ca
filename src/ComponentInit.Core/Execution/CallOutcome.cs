using ComponentInit.Runtime.Values;

namespace ComponentInit.Core.Execution;

/// <summary>What a call gave back.</summary>
/// <param name="Export">Full name of the export.</param>
/// <param name="Values">
/// The results as plain objects. Of a core module: numbers; a vector as 16 bytes; a null reference as null. Of a component, none or one, in the shapes of
/// <see cref="Runtime.Values.Objects.ValueObjects"/>.
/// </param>
/// <param name="Texts">The results as text, one each; of a component as WAVE text.</param>
public sealed record CallOutcome(string Export, IReadOnlyList<object?> Values, IReadOnlyList<string> Texts)
{
    /// <summary>The result of a component's function; null where it has none, and for core modules.</summary>
    public ComponentValue? Result { get; init; }
}

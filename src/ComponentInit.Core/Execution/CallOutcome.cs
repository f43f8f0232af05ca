namespace ComponentInit.Core.Execution;

/// <summary>What a call gave back.</summary>
/// <param name="Export">Name of the export.</param>
/// <param name="Values">The results as plain objects: numbers; a vector as 16 bytes; a null reference as null.</param>
/// <param name="Texts">The results as text, one each.</param>
public sealed record CallOutcome(string Export, IReadOnlyList<object?> Values, IReadOnlyList<string> Texts);

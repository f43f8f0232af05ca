using System.Collections.Immutable;

namespace ComponentInit.Core.Binaries;

/// <summary>One operation in the history of a binary.</summary>
/// <param name="Operation">Its name, such as <c>preinit</c>.</param>
/// <param name="InputSha256">SHA-256 of the bytes it was given, in hexadecimal.</param>
/// <param name="OutputSha256">SHA-256 of the bytes it made, in hexadecimal.</param>
/// <param name="Options">The options that matter for the result.</param>
public sealed record BinaryStep(string Operation, string InputSha256, string OutputSha256, ImmutableSortedDictionary<string, string> Options)
{
    /// <inheritdoc/>
    public override string ToString() => Operation;
}

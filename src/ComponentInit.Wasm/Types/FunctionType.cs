using System.Collections.Immutable;

namespace ComponentInit.Wasm.Types;

/// <summary>The type of a function (core specification, section 5.3.8).</summary>
/// <param name="Parameters">Types of its parameters.</param>
/// <param name="Results">Types of its results.</param>
public sealed record FunctionType(ImmutableArray<CoreValueType> Parameters, ImmutableArray<CoreValueType> Results) : CompositeType
{
    /// <summary>The type <c>[] -> []</c>.</summary>
    public static readonly FunctionType Empty = new([], []);

    /// <summary>Whether parameters and results are the same.</summary>
    public bool Equals(FunctionType? other) => other is not null && Parameters.SequenceEqual(other.Parameters) && Results.SequenceEqual(other.Results);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Parameters.Length);
        foreach (var type in Parameters) hash.Add(type);
        foreach (var type in Results) hash.Add(type);
        return hash.ToHashCode();
    }

    /// <summary>The text format's spelling, such as <c>(func (param i32 i32) (result i64))</c>.</summary>
    public override string ToString() => $"(func{List("param", Parameters)}{List("result", Results)})";

    private static string List(string word, ImmutableArray<CoreValueType> types) => types.Length == 0 ? "" : $" ({word} {string.Join(' ', types)})";
}

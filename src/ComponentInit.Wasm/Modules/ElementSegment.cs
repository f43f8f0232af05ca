using System.Collections.Immutable;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>An element segment (core specification, section 5.5.12).</summary>
/// <param name="Mode">When it is used.</param>
/// <param name="TableIndex">The table of an active one.</param>
/// <param name="Offset">Where in the table an active one begins.</param>
/// <param name="Type">Type of its elements.</param>
/// <param name="Functions">Function indices, where it is written with indices; else default.</param>
/// <param name="Expressions">Expressions, where it is written with expressions; else default.</param>
/// <param name="Raw">All its bytes as they stand in the file.</param>
public sealed record ElementSegment(
    SegmentMode Mode,
    uint TableIndex,
    ConstantExpression? Offset,
    CoreValueType Type,
    ImmutableArray<uint> Functions,
    ImmutableArray<ConstantExpression> Expressions,
    ReadOnlyMemory<byte> Raw)
{
    /// <summary>Number of elements.</summary>
    public int Count => Functions.IsDefault ? Expressions.Length : Functions.Length;
}

using System.Collections.Immutable;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What init left in a table that it changed.</summary>
/// <param name="Index">Index among the defined tables.</param>
/// <param name="TableIndex">Index among all tables of its module.</param>
/// <param name="Type">Its type in the program.</param>
/// <param name="Before">What its elements would be at instantiation, if it had its new size then; <see cref="Referent.Unknown"/> where a host decides it.</param>
/// <param name="After">Its elements.</param>
internal sealed record CapturedTable(int Index, uint TableIndex, TableType Type, ImmutableArray<Referent> Before, ImmutableArray<Referent> After)
{
    /// <summary>Indices of the elements that are written.</summary>
    public IEnumerable<int> Changed => Enumerable.Range(0, After.Length).Where(i => Before[i] != After[i]);
}

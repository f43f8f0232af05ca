using System.Collections.Immutable;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Plans;

/// <summary>One call that a host makes to start, run or end a program.</summary>
/// <param name="Phase">When.</param>
/// <param name="Order">Place among the entries of its phase; equal ones keep their place in the list.</param>
/// <param name="Target">What is called.</param>
/// <param name="Flags">How.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Result">What comes back.</param>
public sealed record StartupEntry(
    StartupPhase Phase, uint Order, EntryTarget Target, EntryFlags Flags = EntryFlags.None, ImmutableArray<EntryArgument> Arguments = default, EntryResult Result = EntryResult.None)
{
    /// <summary>With what it is called, in parameter order; never default.</summary>
    public ImmutableArray<EntryArgument> Arguments { get; init; } = Arguments.IsDefault ? [] : Arguments;

    /// <summary>Such as <c>init _initialize() [ONCE]</c>.</summary>
    public override string ToString()
    {
        string flags = string.Join(", ", StartupTerms.Of(Flags));
        return $"{StartupTerms.Of(Phase)} {Target}({string.Join(", ", Arguments)}){(flags.Length == 0 ? "" : $" [{flags}]")}";
    }
}

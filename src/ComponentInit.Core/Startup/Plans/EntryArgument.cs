using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Plans;

/// <summary>One argument of an entry.</summary>
/// <param name="Kind">Where its value comes from.</param>
/// <param name="Value">The constant of <see cref="EntryArgumentKind.I32"/> and <see cref="EntryArgumentKind.I64"/>, else 0.</param>
/// <param name="Name">The name of a host handle or reference, else empty.</param>
public sealed record EntryArgument(EntryArgumentKind Kind, long Value = 0, string Name = "")
{
    /// <inheritdoc/>
    public override string ToString() => StartupTerms.Of(this);
}

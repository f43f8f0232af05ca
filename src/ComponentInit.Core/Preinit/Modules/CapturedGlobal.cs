using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What init left in a mutable global.</summary>
/// <param name="Index">Index among the defined globals.</param>
/// <param name="Before">Its value at instantiation; null where it is unknown or a reference.</param>
/// <param name="After">Its value now.</param>
internal readonly record struct CapturedGlobal(int Index, CoreValue? Before, CoreValue After)
{
    /// <summary>Whether its initialiser has to be replaced.</summary>
    public bool IsChanged => Before != After;
}

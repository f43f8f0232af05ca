namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What init left in a mutable global that holds a reference, where it changed it.</summary>
/// <param name="Index">Index among the defined globals.</param>
/// <param name="Before">What it refers to at instantiation.</param>
/// <param name="After">What it refers to now; never unknown.</param>
internal readonly record struct CapturedReference(int Index, Referent Before, Referent After);

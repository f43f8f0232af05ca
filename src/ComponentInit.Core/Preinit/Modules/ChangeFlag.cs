namespace ComponentInit.Core.Preinit.Modules;

/// <summary>A global that says whether a piece of state was changed, and by which instruction last: 0, or the number of the site, from 1.</summary>
/// <param name="State">What was changed.</param>
/// <param name="Index">Index of the table, segment or global; 0 for objects.</param>
/// <param name="Name">Name the flag is exported by.</param>
/// <param name="Global">Index of the flag's global.</param>
internal sealed record ChangeFlag(TrackedState State, uint Index, string Name, uint Global);

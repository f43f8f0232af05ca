namespace ComponentInit.Core.Preinit.Modules;

/// <summary>An instruction that changes tracked state.</summary>
/// <param name="Instruction">Its name.</param>
/// <param name="Function">Index of the function it stands in.</param>
/// <param name="Offset">Absolute offset in the input file.</param>
internal readonly record struct ChangeSite(string Instruction, uint Function, long Offset);

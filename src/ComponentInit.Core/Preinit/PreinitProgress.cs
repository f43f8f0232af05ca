namespace ComponentInit.Core.Preinit;

/// <summary>Tells that a step begins, or what came out within it.</summary>
/// <param name="Phase">Which step.</param>
/// <param name="Detail">Null where the step begins; else one line of text about how it is done, for whoever looks for a cause. Names in it are those of the binary.</param>
public readonly record struct PreinitProgress(PreinitPhase Phase, string? Detail = null);

namespace ComponentInit.Core.Preinit;

/// <summary>Tells that a step begins.</summary>
/// <param name="Phase">Which.</param>
public readonly record struct PreinitProgress(PreinitPhase Phase);

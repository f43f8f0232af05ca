namespace ComponentInit.Runtime.Values.Wave;

/// <summary>A token of WAVE text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first UTF-16 unit in the source.</param>
/// <param name="End">Index after its last one.</param>
internal readonly record struct WaveToken(WaveTokenKind Kind, int Start, int End);

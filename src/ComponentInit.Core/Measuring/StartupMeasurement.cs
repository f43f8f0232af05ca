using System.Collections.Immutable;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Engines;

namespace ComponentInit.Core.Measuring;

/// <summary>How long a binary takes from its bytes to the answer of its first call. Times are those of this machine at this moment: compare them, do not keep them.</summary>
/// <param name="Binary">What was measured.</param>
/// <param name="Path">The file it was read from, or null.</param>
/// <param name="Compiler">The compiler that was asked for.</param>
/// <param name="Runs">How many starts were counted.</param>
/// <param name="InitFunction">The init function that was called; null for none.</param>
/// <param name="Call">The first call as text; null for none.</param>
/// <param name="Results">What the first call returned, as text; empty without a call.</param>
/// <param name="Compile">Compiling the bytes, without a cache.</param>
/// <param name="Instantiate">Making an instance of the compiled code, with its start functions.</param>
/// <param name="Initialise">Calling <c>_initialize</c> and the init function; null where there is neither.</param>
/// <param name="FirstCall">The first call; null without one.</param>
/// <param name="Start">From compiled code to the answer: the sum of the other steps in each run, without compiling.</param>
public sealed record StartupMeasurement(
    FileIdentity Binary,
    string? Path,
    WasmCompiler Compiler,
    int Runs,
    string? InitFunction,
    string? Call,
    ImmutableArray<string> Results,
    Timings Compile,
    Timings Instantiate,
    Timings? Initialise,
    Timings? FirstCall,
    Timings Start)
{
    /// <summary>Name of the file.</summary>
    public string Name => Binary.Name;

    /// <summary>Bytes.</summary>
    public long Size => Binary.Size;

    /// <summary>How many times faster than the reference it starts, by the medians of <see cref="Start"/>; null for the reference itself and where there is none.</summary>
    public double? Speedup { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: starts in {Start}";
}

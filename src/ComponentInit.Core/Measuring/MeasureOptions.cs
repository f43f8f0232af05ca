using ComponentInit.Core.Execution;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Measuring;

/// <summary>How start-up is measured.</summary>
public sealed record MeasureOptions
{
    /// <summary>Most runs, warm-ups or compilations that can be asked for.</summary>
    public const int Most = 10_000;

    /// <summary>How many starts are measured.</summary>
    public int Runs { get; init; } = 10;

    /// <summary>How many starts go before them and are not counted.</summary>
    public int WarmUps { get; init; } = 1;

    /// <summary>How often it is compiled.</summary>
    public int Compilations { get; init; } = 1;

    /// <summary>The first call on each new instance; null for none.</summary>
    public MeasuredCall? Call { get; init; }

    /// <summary>
    /// The init function that a host has to call before the first call, by name or as a call in text; null for the one that pre-initialisation would run. It is called only where
    /// it is exported: pre-initialisation takes the export away.
    /// </summary>
    public string? InitFunction { get; init; }

    /// <summary>Calls no init function.</summary>
    public bool SkipInitFunction { get; init; }

    /// <summary>
    /// What the guest may see and use. Its output is passed on from the first start only. Compiled code of earlier runs is never used, so <see cref="Runtime.Engines.EngineOptions.Cache"/> does
    /// not matter.
    /// </summary>
    public CallOptions Guest { get; init; } = new();

    /// <summary>Refuses numbers out of range.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    internal void Validate()
    {
        if (Runs is < 1 or > Most || WarmUps is < 0 or > Most || Compilations is < 1 or > Most)
            throw new WasmException(WasmErrorCode.OptionInvalid, $"{Runs} runs, {WarmUps} warm-ups and {Compilations} compilations are out of range: 1 (0 warm-ups) to {Most} are possible.");
    }
}

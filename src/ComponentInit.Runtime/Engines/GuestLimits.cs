using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>What a guest may use. The stack is a matter of the engine: <see cref="EngineOptions.MaxStackBytes"/>.</summary>
public sealed record GuestLimits
{
    /// <summary>No limit but those of the formats.</summary>
    public static readonly GuestLimits None = new();

    /// <summary>Longest time that one operation (an instantiation, a call) may run; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Most bytes that one linear memory may have; null for no limit. Growing beyond it fails in the guest, as the specification lets it.</summary>
    public long? MaxMemoryBytes { get; init; }

    /// <summary>Refuses limits that cannot be kept.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    internal void Validate()
    {
        if (Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
            throw new WasmException(WasmErrorCode.OptionInvalid, $"A timeout of {timeout} is out of range: it has to be longer than nothing and shorter than 24 days.");
        if (MaxMemoryBytes < 0)
            throw new WasmException(WasmErrorCode.OptionInvalid, "A limit on memory cannot be negative.");
    }
}

using ComponentInit.Runtime.Wasi;

namespace ComponentInit.PowerShell.Guests;

/// <summary>Passes what a guest prints to the call that it is in. An instance outlives the cmdlet that made it, and the streams are those of cmdlets.</summary>
internal sealed class StreamRelay
{
    private volatile GuestStreams? _streams;

    /// <summary>The streams of the call that runs; null drops what is printed.</summary>
    public GuestStreams? Streams
    {
        set => _streams = value;
    }

    /// <summary>Options with which the guest prints here.</summary>
    public WasiOptions? Attach(WasiOptions? wasi) => wasi is null ? null : wasi with
    {
        StandardOutput = bytes => _streams?.Output.Write(bytes),
        StandardError = bytes => _streams?.Errors.Write(bytes),
    };
}

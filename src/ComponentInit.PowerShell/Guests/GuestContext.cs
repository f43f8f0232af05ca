using ComponentInit.Runtime.Wasi;

namespace ComponentInit.PowerShell.Guests;

/// <summary>What work with a guest is given.</summary>
/// <param name="Queue">Takes what is to be written to PowerShell's streams.</param>
/// <param name="Wasi">What the guest sees of the host; null for nothing.</param>
/// <param name="Streams">Where what it prints goes.</param>
/// <param name="Token">Cancelled when the pipeline stops.</param>
internal sealed record GuestContext(PipelineQueue Queue, WasiOptions? Wasi, GuestStreams Streams, CancellationToken Token);

namespace ComponentInit.Runtime.Wasi;

/// <summary>A directory of the host that a guest may see.</summary>
/// <param name="HostPath">Where it is here.</param>
/// <param name="GuestPath">What the guest calls it.</param>
/// <param name="Writable">Whether the guest may change what is in it. A guest that writes makes its next run a different one.</param>
public sealed record WasiDirectory(string HostPath, string GuestPath, bool Writable = false);

namespace ComponentInit.Runtime.Wasi;

/// <summary>
/// Takes what a guest writes to a standard stream, one call a write: not lines, and a character may be split between two calls. It is called on threads of the
/// engine, never the caller's, one after the other; the guest waits for it. Where it throws, the guest is told that its write failed.
/// </summary>
/// <param name="bytes">The bytes, valid during the call.</param>
public delegate void GuestOutput(ReadOnlySpan<byte> bytes);

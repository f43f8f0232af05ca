namespace ComponentInit.Runtime.Memories;

/// <summary>The bytes behind a linear memory that the host made. Fresh bytes are zero.</summary>
internal abstract class MemoryBlock : IDisposable
{
    /// <summary>Where it begins now.</summary>
    public abstract nint Start { get; }

    /// <summary>Bytes that can be used now.</summary>
    public abstract long Length { get; }

    /// <summary>Bytes that it can grow to without moving.</summary>
    public abstract long Capacity { get; }

    /// <summary>Makes it longer; it may move.</summary>
    /// <returns>Whether there was room.</returns>
    public abstract bool TryGrow(long length);

    /// <summary>Gives the bytes back.</summary>
    public abstract void Dispose();
}

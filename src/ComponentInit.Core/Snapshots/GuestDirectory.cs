namespace ComponentInit.Core.Snapshots;

/// <summary>A directory that the guest was shown.</summary>
/// <param name="GuestPath">Its path in the guest.</param>
/// <param name="Writable">Whether the guest could write into it.</param>
public sealed record GuestDirectory(string GuestPath, bool Writable)
{
    /// <inheritdoc/>
    public override string ToString() => Writable ? $"{GuestPath} (writable)" : GuestPath;
}

namespace ComponentInit.Runtime.Wasi;

/// <summary>What a guest asked for that differs between hosts or runs, or would without a fixed answer of ours.</summary>
[Flags]
public enum Nondeterminism
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Random bytes.</summary>
    Random = 1,

    /// <summary>A clock.</summary>
    Clock = 2,

    /// <summary>The entries of a directory, whose order is the host's.</summary>
    DirectoryOrder = 4,
}

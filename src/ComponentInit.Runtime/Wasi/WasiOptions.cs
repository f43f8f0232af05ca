namespace ComponentInit.Runtime.Wasi;

/// <summary>
/// What a guest sees of the host through WASI. Without further options the same for every run: no arguments, variables or directories, empty standard input, clocks
/// that start at a fixed time and advance a little at each call, random bytes from a seed, files without device, inode and time stamps.
/// </summary>
public sealed record WasiOptions
{
    /// <summary>The arguments; the first one is the name of the program.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The environment variables, in this order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>The directories.</summary>
    public IReadOnlyList<WasiDirectory> Directories { get; init; } = [];

    /// <summary>What standard input holds.</summary>
    public ReadOnlyMemory<byte> StandardInput { get; init; }

    /// <summary>Takes standard output; null drops it.</summary>
    public GuestOutput? StandardOutput { get; init; }

    /// <summary>Takes standard error; null drops it.</summary>
    public GuestOutput? StandardError { get; init; }

    /// <summary>Where the random bytes start.</summary>
    public ulong RandomSeed { get; init; } = 0x5EED;

    /// <summary>The guest sees the host's clocks and waits for them.</summary>
    public bool HostClocks { get; init; }

    /// <summary>The guest gets random bytes of the host.</summary>
    public bool HostRandom { get; init; }

    /// <summary>The guest sees device, inode and time stamps of files as they are.</summary>
    public bool HostFiles { get; init; }

    /// <summary>The guest reads the standard input of this process, as it comes, in place of <see cref="StandardInput"/>.</summary>
    public bool InheritInput { get; init; }

    /// <summary>The guest writes to the standard output of this process, in place of <see cref="StandardOutput"/>.</summary>
    public bool InheritOutput { get; init; }

    /// <summary>The guest writes to the standard error of this process, in place of <see cref="StandardError"/>.</summary>
    public bool InheritError { get; init; }
}

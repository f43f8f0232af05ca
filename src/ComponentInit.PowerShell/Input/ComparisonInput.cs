using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Comparison;

namespace ComponentInit.PowerShell.Input;

/// <summary>What a side of <c>Compare-WasmSnapshot</c> holds before it is opened: a path, bytes, a binary or a snapshot. Files are read by the cmdlet, not while the parameter is bound.</summary>
public sealed class ComparisonInput
{
    private readonly Func<Func<string, string>, ComparisonSide> _open;

    private ComparisonInput(object target, Func<Func<string, string>, ComparisonSide> open)
    {
        Target = target;
        _open = open;
    }

    /// <summary>What an error is about.</summary>
    internal object Target { get; }

    /// <summary>A manifest or binary in a file.</summary>
    public static ComparisonInput FromPath(string path) => new(path, resolve => ComparisonSide.ReadFile(resolve(path)));

    /// <summary>A snapshot that was read before.</summary>
    public static ComparisonInput FromSnapshot(Snapshot snapshot) => new(snapshot, _ => ComparisonSide.Of(snapshot));

    /// <summary>A binary, with its snapshot where it carries one.</summary>
    public static ComparisonInput FromBinary(WasmBinary binary) => new(binary, _ => ComparisonSide.Of(binary));

    /// <summary>The bytes of a manifest or binary.</summary>
    public static ComparisonInput FromBytes(ReadOnlyMemory<byte> bytes) => new($"{bytes.Length} bytes", _ => ComparisonSide.Of(bytes));

    /// <inheritdoc/>
    public override string ToString() => $"{Target}";

    /// <summary>The side, read now.</summary>
    /// <param name="resolve">Makes a path of the session one of the file system.</param>
    internal ComparisonSide Open(Func<string, string> resolve) => _open(resolve);
}

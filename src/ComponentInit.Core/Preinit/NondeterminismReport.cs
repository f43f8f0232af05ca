using System.Collections.Immutable;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit;

/// <summary>Names of the sources of differences between two runs, as the manifest writes them.</summary>
internal static class NondeterminismReport
{
    /// <summary>Random numbers.</summary>
    public const string Random = "random";

    /// <summary>Clocks.</summary>
    public const string Clock = "clock";

    /// <summary>The order of directory entries.</summary>
    public const string DirectoryOrder = "directory-order";

    /// <summary>The names of the sources that a run used.</summary>
    public static ImmutableArray<string> Names(Nondeterminism used)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        if (used.HasFlag(Nondeterminism.Random)) names.Add(Random);
        if (used.HasFlag(Nondeterminism.Clock)) names.Add(Clock);
        if (used.HasFlag(Nondeterminism.DirectoryOrder)) names.Add(DirectoryOrder);
        return names.ToImmutable();
    }
}

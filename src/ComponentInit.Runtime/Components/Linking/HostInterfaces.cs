using System.Collections.Frozen;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>The interfaces of WASI 0.2 that the engine implements. It serves any import of a 0.2 version with them.</summary>
internal static class HostInterfaces
{
    /// <summary>The version that the engine defines; what replaces its functions is defined in the same.</summary>
    public const string Version = "0.2.12";

    private const string Compatible = "0.2.";

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "wasi:cli/environment", "wasi:cli/exit", "wasi:cli/stderr", "wasi:cli/stdin", "wasi:cli/stdout", "wasi:cli/terminal-input", "wasi:cli/terminal-output",
        "wasi:cli/terminal-stderr", "wasi:cli/terminal-stdin", "wasi:cli/terminal-stdout", "wasi:clocks/monotonic-clock", "wasi:clocks/wall-clock",
        "wasi:filesystem/preopens", "wasi:filesystem/types", "wasi:io/error", "wasi:io/poll", "wasi:io/streams", "wasi:random/insecure",
        "wasi:random/insecure-seed", "wasi:random/random", "wasi:sockets/instance-network", "wasi:sockets/ip-name-lookup", "wasi:sockets/network",
        "wasi:sockets/tcp", "wasi:sockets/tcp-create-socket", "wasi:sockets/udp", "wasi:sockets/udp-create-socket");

    /// <summary>All of them, in the order of their names.</summary>
    public static IEnumerable<string> All => Names.Order(StringComparer.Ordinal);

    /// <summary>The name without a version, as <c>wasi:cli/run</c> of <c>wasi:cli/run@0.2.3</c>.</summary>
    public static string Unversioned(string instance)
    {
        int at = instance.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? instance : instance[..at];
    }

    /// <summary>Whether the engine can serve an imported instance.</summary>
    public static bool Contains(string instance)
    {
        string name = Unversioned(instance);
        return Names.Contains(name) && instance.Length > name.Length && instance.AsSpan(name.Length + 1).StartsWith(Compatible, StringComparison.Ordinal);
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace ComponentInit.Core.Preinit;

/// <summary>The options of a run that matter for its result, as they stand in the history of a binary.</summary>
internal static class PreinitHistory
{
    /// <summary>Lists options that differ from their defaults, and the init function.</summary>
    public static ImmutableSortedDictionary<string, string> Describe(string init, PreinitOptions options)
    {
        var described = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        described["init"] = init;
        if (options.KeepInitFunction) described["keepInit"] = "true";
        if (options.Renames.Length > 0) described["renames"] = string.Join(' ', options.Renames.Select(rename => $"{rename.To}={rename.From}"));
        if (options.Wasi is not null) described["wasi"] = "true";
        if (options.ZeroStack) described["zeroStack"] = "true";
        var defaults = new Segments.SegmentOptions();
        if (options.Segments.Layout != defaults.Layout) described["segments"] = options.Segments.Layout.ToString();
        if (options.Segments.MaxSegments is { } most) described["maxSegments"] = most.ToString(CultureInfo.InvariantCulture);
        return described.ToImmutable();
    }
}

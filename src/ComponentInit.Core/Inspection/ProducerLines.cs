using System.Collections.Immutable;
using ComponentInit.Wasm.CustomSections;

namespace ComponentInit.Core.Inspection;

/// <summary>The custom section <c>producers</c> as lines of text.</summary>
internal static class ProducerLines
{
    /// <summary>One line for each value, as <c>field: name version</c>.</summary>
    /// <param name="content">Content of the section; null where there is none. A malformed one gives no lines.</param>
    public static ImmutableArray<string> Of(ReadOnlyMemory<byte>? content)
    {
        if (content is not { } bytes || ProducersSection.TryDecode(bytes) is not { } producers) return [];
        return [.. producers.Fields.SelectMany(field => field.Values.Select(value => $"{field.Name}: {value.Name} {value.Version}".TrimEnd()))];
    }
}

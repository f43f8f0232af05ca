using System.Text.Json;

namespace ComponentInit.TestAssets;

/// <summary>A command of a conformance test that names a binary.</summary>
/// <param name="Path">Path of the binary in the archive.</param>
/// <param name="Type">What is asked: <c>module</c>, <c>assert_malformed</c> ...</param>
/// <param name="Text">The reference interpreter's message, where something must fail; else empty.</param>
/// <param name="Bytes">The binary.</param>
public sealed record ConformanceCommand(string Path, string Type, string Text, byte[] Bytes)
{
    /// <summary>All such commands below a folder of the archive (<c>core</c> or <c>component</c>), in the order of the files.</summary>
    public static IEnumerable<ConformanceCommand> In(string folder)
    {
        foreach (var (path, json) in ConformanceArchive.Files)
        {
            if (!path.StartsWith(folder + "/", StringComparison.Ordinal) || !path.EndsWith(".json", StringComparison.Ordinal)) continue;
            using var document = JsonDocument.Parse(json);
            if (!document.RootElement.TryGetProperty("commands", out var commands)) continue;
            string directory = path[..path.LastIndexOf('/')];
            foreach (var command in commands.EnumerateArray())
            {
                if (!command.TryGetProperty("filename", out var file)) continue;
                string binary = $"{directory}/{file.GetString()}";
                if (!ConformanceArchive.Files.TryGetValue(binary, out byte[]? bytes)) continue;
                string text = command.TryGetProperty("text", out var message) ? message.GetString()! : "";
                yield return new ConformanceCommand(binary, command.GetProperty("type").GetString()!, text, bytes);
            }
        }
    }
}

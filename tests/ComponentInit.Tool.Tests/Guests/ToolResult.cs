using System.Text;
using System.Text.Json;

namespace ComponentInit.Tool.Tests.Guests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolResult(ExitCode ExitCode, byte[] Output, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Standard output as one JSON document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The code in an error document.</summary>
    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();
}

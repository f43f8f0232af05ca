using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool.Documents;

/// <summary>Writes one JSON document, indented, and a line feed to standard output.</summary>
internal static class JsonOutput
{
    // The document is no part of an HTML page: quotes and non-ASCII letters stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static void Write<T>(T document, JsonTypeInfo<T> type, ToolContext context)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
            JsonSerializer.Serialize(writer, document, type);
        buffer.Write("\n"u8);
        context.Product.Send(new ReadOnlySequence<byte>(buffer.WrittenMemory));
    }
}

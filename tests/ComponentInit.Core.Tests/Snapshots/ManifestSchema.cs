using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.Core.Tests.Snapshots;

/// <summary>The JSON Schema of the manifest, made of the types that are written and of their documentation: neither can change without the other.</summary>
internal static partial class ManifestSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text.</summary>
    public static string Create()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Snapshot).Assembly.Location, "xml"));
        var exporter = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Describe(context, node, documentation),
        };
        var type = ManifestJsonContext.Default.Snapshot;
        var schema = type.GetJsonSchemaAsNode(exporter).AsObject();
        schema["properties"]!["schema"]!["const"] = Snapshot.CurrentSchema;
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "The manifest of a pre-initialised WebAssembly module or component");
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node, XDocument documentation)
    {
        if (node is JsonObject schema && context.PropertyInfo is { } property && Find(documentation, property.DeclaringType, property.AttributeProvider as PropertyInfo) is { } text)
        {
            schema.Insert(0, "description", text);
        }

        return node;
    }

    private static string? Find(XDocument documentation, Type type, PropertyInfo? property) => documentation.Descendants("member")
        .Where(member => ((string)member.Attribute("name")!).StartsWith($"M:{type.FullName}.#ctor(", StringComparison.Ordinal))
        .SelectMany(member => member.Elements("param"))
        .Where(parameter => (string?)parameter.Attribute("name") == property?.Name)
        .Select(parameter => Spaces().Replace(parameter.Value.Trim(), " "))
        .FirstOrDefault();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

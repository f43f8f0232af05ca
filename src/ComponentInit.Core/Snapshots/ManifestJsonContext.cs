using System.Text.Json.Serialization;

namespace ComponentInit.Core.Snapshots;

/// <summary>How manifests are written as JSON: names in camel case, indented, unknown members refused when read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Snapshot))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;

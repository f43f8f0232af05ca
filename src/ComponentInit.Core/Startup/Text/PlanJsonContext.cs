using System.Text.Json.Serialization;

namespace ComponentInit.Core.Startup.Text;

/// <summary>How plans are written as JSON. Unknown members are skipped when read: a report of the detector is a plan with more in it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;

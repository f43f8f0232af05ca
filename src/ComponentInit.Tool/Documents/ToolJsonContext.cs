using System.Text.Json.Serialization;

namespace ComponentInit.Tool.Documents;

/// <summary>Generated serialisers of every document that the tool writes: no reflection at start-up.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(PreinitDocument))]
[JsonSerializable(typeof(InstrumentDocument))]
[JsonSerializable(typeof(WrapDocument))]
[JsonSerializable(typeof(InspectDocument))]
[JsonSerializable(typeof(ExportsDocument))]
[JsonSerializable(typeof(ImportsDocument))]
[JsonSerializable(typeof(ValidateDocument))]
[JsonSerializable(typeof(StartupDocument))]
[JsonSerializable(typeof(CallDocument))]
[JsonSerializable(typeof(DiffDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(EsmDocument))]
[JsonSerializable(typeof(MeasureDocument))]
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;

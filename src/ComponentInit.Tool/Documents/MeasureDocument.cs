using System.Collections.Immutable;
using ComponentInit.Core.Measuring;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.measure/1</c>: what <c>measure --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Call">The first call; null for none.</param>
/// <param name="Compiler">The compiler that was asked for: <c>auto</c>, <c>winch</c> or <c>cranelift</c>.</param>
/// <param name="Runs">Starts that were counted.</param>
/// <param name="WarmUps">Starts before them.</param>
/// <param name="Measurements">One for each input, in their order.</param>
public sealed record MeasureDocument(string Schema, string? Call, string Compiler, int Runs, int WarmUps, IReadOnlyList<MeasurementItem> Measurements)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.measure/1";

    internal static MeasureDocument From(ImmutableArray<StartupMeasurement> measurements, MeasureOptions options) => new(
        SchemaName,
        options.Call?.Text,
        options.Guest.Engine.Compiler.ToString().ToLowerInvariant(),
        options.Runs,
        options.WarmUps,
        [.. measurements.Select(MeasurementItem.From)]);
}

using ComponentInit.Core.Measuring;

namespace ComponentInit.Tool.Documents;

/// <summary>A binary of a <see cref="MeasureDocument"/>.</summary>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="InitFunction">The init function that was called; null for none.</param>
/// <param name="Results">What the first call returned, as text.</param>
/// <param name="Compile">Compiling the bytes.</param>
/// <param name="Instantiate">Instantiating the compiled code.</param>
/// <param name="Initialise"><c>_initialize</c> and the init function; null where there is neither.</param>
/// <param name="FirstCall">The first call; null without one.</param>
/// <param name="Start">Instantiate, initialise and first call together.</param>
/// <param name="Speedup">How many times faster than the first binary it starts; null for that one.</param>
public sealed record MeasurementItem(
    string Name,
    long Size,
    string Sha256,
    string? InitFunction,
    IReadOnlyList<string> Results,
    TimingsItem Compile,
    TimingsItem Instantiate,
    TimingsItem? Initialise,
    TimingsItem? FirstCall,
    TimingsItem Start,
    double? Speedup)
{
    internal static MeasurementItem From(StartupMeasurement one) => new(
        one.Name,
        one.Size,
        one.Binary.Sha256,
        one.InitFunction,
        one.Results,
        TimingsItem.From(one.Compile)!,
        TimingsItem.From(one.Instantiate)!,
        TimingsItem.From(one.Initialise),
        TimingsItem.From(one.FirstCall),
        TimingsItem.From(one.Start)!,
        one.Speedup);
}

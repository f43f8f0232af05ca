using System.Globalization;
using System.Management.Automation;

namespace ComponentInit.PowerShell.Input;

/// <summary>Takes a number as seconds. The platform would take it as ticks, ten million of which are a second, and its text as days.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecondsTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return given switch
        {
            int or long or float or double or decimal => FromSeconds(Convert.ToDouble(given, CultureInfo.InvariantCulture)),
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) => FromSeconds(seconds),
            _ => inputData,
        };
    }

    private static TimeSpan FromSeconds(double seconds)
    {
        try
        {
            return TimeSpan.FromSeconds(seconds);
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException(string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds are no time that can be waited."), failure);
        }
    }
}

using System.Globalization;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Values of globals as manifests and messages write them: integers as decimal numbers, all else as its bits.</summary>
internal static class CoreValueText
{
    /// <summary>The text of a value.</summary>
    public static string Of(CoreValue value) => value.Kind switch
    {
        CoreValueKind.I32 => value.AsI32.ToString(CultureInfo.InvariantCulture),
        CoreValueKind.I64 => value.AsI64.ToString(CultureInfo.InvariantCulture),
        CoreValueKind.F32 => $"0x{(uint)value.Low:x8}",
        CoreValueKind.F64 => $"0x{value.Low:x16}",
        _ => $"0x{value.High:x16}{value.Low:x16}",
    };
}

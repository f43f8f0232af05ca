using System.Globalization;

namespace ComponentInit.Wasm.Types;

/// <summary>Limits of a memory in pages or of a table in elements (core specification, section 5.3.12).</summary>
/// <param name="Minimum">Size at instantiation.</param>
/// <param name="Maximum">Largest size, or null.</param>
/// <param name="Is64">Whether it is addressed by i64.</param>
/// <param name="IsShared">Whether threads share it.</param>
public readonly record struct Limits(ulong Minimum, ulong? Maximum, bool Is64 = false, bool IsShared = false)
{
    /// <summary>The text format's spelling.</summary>
    public override string ToString()
    {
        string text = Minimum.ToString(CultureInfo.InvariantCulture);
        if (Maximum is { } maximum) text += " " + maximum.ToString(CultureInfo.InvariantCulture);
        if (IsShared) text += " shared";
        return Is64 ? "i64 " + text : text;
    }
}

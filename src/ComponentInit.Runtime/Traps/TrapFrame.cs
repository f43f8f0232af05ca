using System.Globalization;

namespace ComponentInit.Runtime.Traps;

/// <summary>A frame of a guest's stack.</summary>
/// <param name="ModuleName">Name of the module from its name section, or null.</param>
/// <param name="FunctionIndex">Index of the function in that module.</param>
/// <param name="FunctionName">Name of the function from the name section, or null.</param>
/// <param name="Offset">Offset of the instruction in bytes from the beginning of the module, where it is known.</param>
public sealed record TrapFrame(string? ModuleName, int FunctionIndex, string? FunctionName, long? Offset)
{
    /// <summary>The frame for people: <c>0x3d5 main!boom</c>.</summary>
    public override string ToString()
    {
        string function = FunctionName ?? string.Create(CultureInfo.InvariantCulture, $"function {FunctionIndex}");
        string place = ModuleName is null ? function : $"{ModuleName}!{function}";
        return Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"0x{offset:x} {place}") : place;
    }
}

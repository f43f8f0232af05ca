using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Facts;

/// <summary>A function that a module exports.</summary>
/// <param name="Name">Name of the export.</param>
/// <param name="Index">Index among all functions.</param>
/// <param name="Type">Its type.</param>
internal sealed record ExportedFunction(string Name, uint Index, FunctionType Type)
{
    /// <summary>Whether it takes and returns nothing.</summary>
    public bool IsPlain => Type.Equals(FunctionType.Empty);
}

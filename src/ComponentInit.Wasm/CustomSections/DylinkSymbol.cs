namespace ComponentInit.Wasm.CustomSections;

/// <summary>Symbol flags of an export or import.</summary>
/// <param name="Module">The module of an import; null for an export.</param>
/// <param name="Name">The name of the export or import.</param>
/// <param name="Flags">The flags of the linking section's symbol table (tool conventions, Linking.md).</param>
public sealed record DylinkSymbol(string? Module, string Name, uint Flags);

namespace ComponentInit.Core.Inspection;

/// <summary>A section of a binary.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Offset">Absolute offset in bytes.</param>
/// <param name="Size">Length in bytes, its header included.</param>
public sealed record SectionReport(string Name, long Offset, long Size);

namespace ComponentInit.Tool.Documents;

/// <summary>A section of an <see cref="InspectDocument"/>.</summary>
/// <param name="Name">Its name in the specification, or that of a custom section.</param>
/// <param name="Offset">Absolute offset in bytes.</param>
/// <param name="Size">Length in bytes, its header included.</param>
public sealed record SectionItem(string Name, long Offset, long Size);

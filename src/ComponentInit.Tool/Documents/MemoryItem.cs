namespace ComponentInit.Tool.Documents;

/// <summary>A memory of a <see cref="PreinitDocument"/>.</summary>
/// <param name="Instance">Path of the core instance it belongs to; <c>0</c> for a core module.</param>
/// <param name="Index">Index among the memories that the instance defines.</param>
/// <param name="PagesBefore">Pages at instantiation.</param>
/// <param name="PagesAfter">Pages after init.</param>
/// <param name="NonZeroBytes">Bytes that are not zero after init.</param>
/// <param name="Segments">Data segments that hold it in the output.</param>
public sealed record MemoryItem(string Instance, int Index, long PagesBefore, long PagesAfter, long NonZeroBytes, int Segments);

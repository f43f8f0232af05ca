namespace ComponentInit.Runtime.Imports;

/// <summary>A core module that supplies imports. One object is one instance in a run, however many rules name it.</summary>
/// <param name="name">What messages call it, such as its path.</param>
/// <param name="bytes">The binary module.</param>
public sealed class ImportedModule(string name, ReadOnlyMemory<byte> bytes)
{
    /// <summary>What messages call it.</summary>
    public string Name { get; } = name;

    /// <summary>The binary module.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;
}

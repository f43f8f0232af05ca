namespace ComponentInit.Runtime.Tests;

/// <summary>A directory that is gone at the end of a test.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("component-init-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

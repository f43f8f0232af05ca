using Xunit;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>The folder of conformance tests, corpus and tools beside the repository.</summary>
internal static class SharedFolder
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>A path in the folder; the test is skipped where it does not exist.</summary>
    public static string PathOf(params string[] parts)
    {
        string relative = Path.Combine(parts);
        string path = Path.Combine(Found.Value ?? "", relative);
        Assert.SkipUnless(Found.Value is not null && Path.Exists(path), $"../shared/{relative} is not there: tests with the conformance set, the corpus or its tools are skipped.");
        return path;
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComponentInit.PS.sln"))) folder = folder.Parent;
        string? shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }
}

using Xunit;

namespace ComponentInit.TestAssets;

/// <summary>Finds test data that lies beside the repository, in <c>../shared</c>. Where it is missing, tests that need it are skipped.</summary>
public static class SharedAssets
{
    private const string Solution = "ComponentInit.PS.sln";

    /// <summary>The folder of a kind of assets: <c>conformance</c>, <c>corpus</c> or <c>tools</c>.</summary>
    public static string Require(string name)
    {
        string path = Path.Combine(RepositoryRoot(), "..", "shared", name);
        Assert.SkipUnless(Path.Exists(path), $"needs ../shared/{name} beside the repository, which is not there");
        return Path.GetFullPath(path);
    }

    /// <summary>As <see cref="Require"/>, for data of theories, which cannot skip: null where the folder is missing.</summary>
    public static string? Find(string name)
    {
        string path = Path.Combine(RepositoryRoot(), "..", "shared", name);
        return Path.Exists(path) ? Path.GetFullPath(path) : null;
    }

    /// <summary>A program of a peer's npm package, which the benchmarks install into <c>out/peers</c>.</summary>
    public static string RequirePeer(string path)
    {
        string full = Path.Combine(RepositoryRoot(), "out", "peers", path);
        Assert.SkipUnless(File.Exists(full), $"needs out/peers/{path}, which the benchmarks install");
        return full;
    }

    /// <summary>A folder for what tests install, in <c>out</c>; it may not exist yet.</summary>
    public static string OutputFolder(string name) => Path.Combine(RepositoryRoot(), "out", name);

    /// <summary>A file of the repository.</summary>
    public static string RepositoryFile(string path) => Path.Combine(RepositoryRoot(), path);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        }

        throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} holds {Solution}");
    }
}

namespace ComponentInit.Benchmarks;

/// <summary>The folders that the benchmarks read and write.</summary>
/// <param name="Root">The repository.</param>
internal sealed record Workspace(string Root)
{
    /// <summary>Everything that the benchmarks write.</summary>
    public string Output => Directory.CreateDirectory(Path.Combine(Root, "out", "bench")).FullName;

    /// <summary>The shared corpus, beside the repository.</summary>
    public string Corpus => Path.Combine(Shared, "corpus");

    /// <summary>The peers' programs.</summary>
    public string Tools => Path.Combine(Shared, "tools");

    private string Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static Workspace Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComponentInit.PS.sln")))
        {
            folder = folder.Parent;
        }

        return new Workspace(folder?.FullName ?? throw new InvalidOperationException("ComponentInit.PS.sln is in no parent folder."));
    }
}

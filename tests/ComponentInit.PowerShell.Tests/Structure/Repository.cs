using System.Xml.Linq;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Structure;

/// <summary>Where the repository's files and the build's products lie, seen from a running test.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The version that everything is built with.</summary>
    public static string Version { get; } = Load("Directory.Build.props").Descendants("Version").Single().Value;

    /// <summary>The built module's folder; exists after <c>scripts/build.sh</c>.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "module", "ComponentInit.PS", Version);

    /// <summary>The published tool's folder; exists after <c>scripts/build.sh</c>.</summary>
    public static string Tool { get; } = Path.Combine(Root, "out", "tool");

    public static XDocument Load(string relativePath) => XDocument.Load(Path.Combine(Root, relativePath));

    public static void SkipUnlessBuilt(string folder) =>
        Assert.SkipUnless(Directory.Exists(folder), $"{Path.GetRelativePath(Root, folder)} is not there: run scripts/build.sh first.");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComponentInit.PS.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: ComponentInit.PS.sln is in no parent folder.");
    }
}

using Xunit;

namespace ComponentInit.PowerShell.Tests.Structure;

/// <summary>README's first command is run on a fresh clone, where nothing has been built.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_first_command_needs_only_what_a_fresh_clone_has()
    {
        string command = File.ReadLines(Path.Combine(Repository.Root, "README.md")).First(line => line.StartsWith("dotnet run ", StringComparison.Ordinal));
        string[] words = command.Split(' ');
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, words[Array.IndexOf(words, "--project") + 1])));
        Assert.True(File.Exists(Path.Combine(Repository.Root, words[Array.IndexOf(words, "preinit") + 1])));
        Assert.Equal("", Path.GetDirectoryName(words[Array.IndexOf(words, "-o") + 1]));
    }
}

using ComponentInit.Core.Snapshots;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.Snapshots;

public sealed class ManifestSchemaTests
{
    private const string Name = "componentinit.snapshot-1.schema.json";

    [Fact]
    public void The_published_schema_is_that_of_the_types()
    {
        string published = SharedAssets.RepositoryFile($"schemas/{Name}");
        string actual = ManifestSchema.Create();
        string copy = Path.Combine(AppContext.BaseDirectory, Name);
        File.WriteAllText(copy, actual);
        Assert.True(File.Exists(published) && File.ReadAllText(published) == actual, $"schemas/{Name} is not the schema of {nameof(Snapshot)} any more; the one that is: {copy}");
    }
}

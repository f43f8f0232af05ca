using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class SnapshotTests : IDisposable
{
    private readonly Workplace _place = new();

    public SnapshotTests() =>
        Workplace.Run("preinit", _place.Add("in.wat", GuestText.Random), "--wasi", "-o", _place["out.wasm"], "--manifest", _place["out.snapshot.json"]);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_manifest_is_shown_as_tables()
    {
        ToolResult result = Workplace.Run("snapshot", _place["out.snapshot.json"]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Matches(@"init +wizer-initialize \(export removed\)", result.Text);
        Assert.Contains("Memories", result.Text, StringComparison.Ordinal);
        Assert.Matches(@"1 +wasi_snapshot_preview1\.random_get", result.Text);
        Assert.Contains("warning", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_it_is_the_manifest_itself() =>
        Assert.Equal(File.ReadAllBytes(_place["out.snapshot.json"]), Workplace.Run("snapshot", _place["out.snapshot.json"], "--json").Output);

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"schema":"componentinit.snapshot/99"}""")]
    [InlineData("{}")]
    [InlineData("null")]
    public void What_is_no_manifest_is_refused(string text)
    {
        ToolResult result = Workplace.Run("snapshot", _place.Add("other.json", text), "--json");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("ManifestInvalid", result.ErrorCode);
    }

    [Fact]
    public void A_missing_manifest_is_named() =>
        Assert.Contains("error[PathNotFound]", Workplace.Run("snapshot", _place["nowhere.json"]).Error, StringComparison.Ordinal);
}

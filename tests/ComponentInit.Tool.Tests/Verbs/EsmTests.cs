using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class EsmTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_loader_and_its_declarations_are_written()
    {
        ToolResult result = Workplace.Run("esm", _place.Add("in.wat", CommandText.Reactor), "-o", _place["app.mjs"], "--json");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(["app.d.mts", "app.mjs", "in.wat"], _place.Files);
        Assert.Equal("reactor", result.Json.GetProperty("kind").GetString());
        Assert.True(result.Json.GetProperty("startsByItself").GetBoolean());
        Assert.Contains("new URL(\"in.wat\", import.meta.url)", File.ReadAllText(_place["app.mjs"]), StringComparison.Ordinal);
        Assert.Contains("\"add\": (p0: number, p1: number) => number;", File.ReadAllText(_place["app.d.mts"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_exist_are_kept_where_that_is_asked()
    {
        _place.Add("app.mjs", "mine");
        ToolResult result = Workplace.Run("esm", _place.Add("in.wat", CommandText.Reactor), "-o", _place["app.mjs"], "--no-clobber", "--json");
        Assert.Equal("OutputExists", result.ErrorCode);
        Assert.Equal("mine", File.ReadAllText(_place["app.mjs"]));
    }

    [Fact]
    public void A_profile_decides_between_conventions_that_contradict_each_other()
    {
        string both = _place.Add("both.wat", CommandText.Both);
        Assert.Equal("StartupInvalid", Workplace.Run("esm", both, "-o", _place["app.mjs"], "--json").ErrorCode);
        Assert.Equal("command", Workplace.Run("esm", both, "-o", _place["app.mjs"], "--json", "--profile", "wazero").Json.GetProperty("kind").GetString());
        Assert.Equal("reactor", Workplace.Run("esm", both, "-o", _place["app.mjs"], "--json", "--profile", "extism").Json.GetProperty("kind").GetString());
        Assert.Equal(ExitCode.Usage, Workplace.Run("esm", both, "-o", _place["app.mjs"], "--profile", "nobody").ExitCode);
    }

    [Fact]
    public void A_component_is_refused() =>
        Assert.Equal("WasmFeatureUnsupported", Workplace.Run("esm", _place.Add("in.wat", GuestText.Component), "-o", _place["app.mjs"], "--json").ErrorCode);

    [Fact]
    public void The_output_has_to_be_named() => Assert.Equal(ExitCode.Usage, Workplace.Run("esm", _place.Add("in.wat", CommandText.Reactor)).ExitCode);
}

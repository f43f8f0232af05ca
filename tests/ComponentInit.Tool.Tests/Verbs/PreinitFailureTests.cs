using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>Whatever goes wrong, no file is written and none beside it is left.</summary>
public sealed class PreinitFailureTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string, string[], string, string[]> Failures => new()
    {
        { "this is no program", [], "WasmMalformed", [] },
        { GuestText.Invalid, [], "WasmInvalid", [] },
        { GuestText.WithoutInit, [], "ExportNotFound", ["setup", "warm-up"] },
        { GuestText.WithoutInit, ["-f", "add"], "ExportTypeMismatch", ["add"] },
        { GuestText.WrongInitType, [], "ExportTypeMismatch", ["wizer-initialize"] },
        { GuestText.Trapping, [], "WasmTrap", ["unreachable", "boom", "outer"] },
        { GuestText.CallingImport, [], "PreinitImportCalled", ["env", "log", "report"] },
        { GuestText.Endless, ["--timeout", "100ms"], "PreinitLimitExceeded", [] },
        { GuestText.Recursive, [], "PreinitLimitExceeded", [] },
        { GuestText.MemoryBomb, ["--max-memory", "4MiB"], "PreinitLimitExceeded", ["memory"] },
        { GuestText.Counter, ["-r", "a=missing"], "ExportNotFound", ["missing"] },
        { "(component)", [], "ExportNotFound", ["wizer-initialize"] },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failed_init_writes_nothing(string text, string[] options, string code, string[] words)
    {
        ToolResult result = Preinit(_place.Add("in.wat", text), [.. options, "--manifest", _place["out.json"], "--json"]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("componentinit.error/1", result.Json.GetProperty("schema").GetString());
        Assert.Equal(code, result.ErrorCode);
        Assert.Contains($"error[{code}]: ", result.Error, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, result.Error, StringComparison.Ordinal));
        Assert.Equal(["in.wat"], _place.Files);
    }

    [Fact]
    public void Every_truncation_of_a_program_is_refused_without_a_file()
    {
        byte[] whole = WatParser.ToBinary(GuestText.Interlocked);
        for (int length = 0; length < whole.Length; length++)
        {
            ToolResult result = Preinit(_place.Add("in.wasm", whole[..length]), "--json");
            Assert.True(result.ExitCode == ExitCode.Failed, $"{length} bytes: {result.ExitCode}");
            Assert.Contains(result.ErrorCode, new[] { "WasmMalformed", "WasmInvalid", "ExportNotFound" });
            Assert.Equal(["in.wasm"], _place.Files);
        }

        Assert.Equal(ExitCode.Success, Preinit(_place.Add("in.wasm", whole)).ExitCode);
    }

    [Fact]
    public void An_endless_guest_ends_when_the_user_says_so()
    {
        using CancellationTokenSource interrupt = new(TimeSpan.FromMilliseconds(200));
        ToolResult result = Workplace.Run(
            new TestConsole(), interrupt.Token, "preinit", _place.Add("in.wat", GuestText.Endless), "-o", _place["out.wasm"], "--json");
        Assert.Equal(ExitCode.Interrupted, result.ExitCode);
        Assert.Equal("Interrupted", result.ErrorCode);
        Assert.StartsWith("interrupted", result.Error, StringComparison.Ordinal);
        Assert.Equal(["in.wat"], _place.Files);
    }

    [Fact]
    public void A_wait_for_standard_input_ends_when_the_user_says_so()
    {
        using CancellationTokenSource interrupt = new(TimeSpan.FromMilliseconds(100));
        using EndlessStream input = new();
        ToolResult result = Workplace.Run(new TestConsole { StandardInput = input }, interrupt.Token, "preinit", "-", "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Interrupted, result.ExitCode);
        Assert.Empty(_place.Files);
    }

    [Fact]
    public void A_missing_input_is_named()
    {
        ToolResult result = Preinit(_place["nowhere.wasm"], "--json");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("PathNotFound", result.ErrorCode);
        Assert.Contains("nowhere.wasm", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denied_import_tells_the_way_that_led_to_it()
    {
        string error = Preinit(_place.Add("in.wat", GuestText.CallingImport)).Error;
        int report = error.IndexOf("report", StringComparison.Ordinal);
        Assert.True(report > error.IndexOf("log", StringComparison.Ordinal), error);
    }

    private ToolResult Preinit(string input, params string[] options) => Workplace.Run(["preinit", input, "-o", _place["out.wasm"], .. options]);
}

using System.Text.Json;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Tests.Consoles;
using Xunit;

namespace ComponentInit.Tool.Tests.Failures;

public sealed class FailurePrinterTests
{
    [Fact]
    public void The_document_has_all_members_even_where_there_is_nothing_to_say()
    {
        TestConsole console = new();
        Print(new Failure(ExitCode.Failed, "WasmTrap", "it's over"), console, json: true, verbose: false);
        JsonElement error = JsonDocument.Parse(console.Output.ToArray()).RootElement.GetProperty("error");
        Assert.Equal(["code", "message", "offset", "section", "action"], error.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, error.GetProperty("offset").ValueKind);
        Assert.Contains("it's over", console.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_asks_for_a_report_and_shows_its_trace_only_when_verbose()
    {
        Failure failure = FailureMap.From(Thrown())!;
        TestConsole plain = new();
        Print(failure, plain, json: false, verbose: false);
        Assert.Contains("internal error: InvalidOperationException: outer", plain.ErrorText, StringComparison.Ordinal);
        Assert.Contains("please report it", plain.ErrorText, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Thrown), plain.ErrorText, StringComparison.Ordinal);
        TestConsole verbose = new();
        Print(failure, verbose, json: false, verbose: true);
        Assert.Contains("caused by: inner", verbose.ErrorText, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), verbose.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_keep_their_lines_and_lose_their_control_characters()
    {
        TestConsole console = new();
        Print(new Failure(ExitCode.Failed, "WasmTrap", "one\n  0: \u001b[31mname"), console, json: false, verbose: false);
        Assert.Equal("error[WasmTrap]: one\n  0: \\u{1b}[31mname\n", console.ErrorText.ReplaceLineEndings("\n"));
    }

    private static void Print(Failure failure, TestConsole console, bool json, bool verbose) =>
        FailurePrinter.Print(failure, new ToolContext(console, CancellationToken.None), json, verbose);

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("outer", new FormatException("inner"));
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}

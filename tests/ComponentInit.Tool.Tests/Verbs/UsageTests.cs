using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>Exit code 2: a wrong command line is told on standard error alone, and nothing is run.</summary>
public sealed class UsageTests
{
    public static TheoryData<string, string> WrongCommandLines => new()
    {
        { "", "Required command was not provided" },
        { "inspekt x.wasm", "'inspekt' is no verb of component-init" },
        { "inspect", "INPUT" },
        { "inspect --bogus", "unrecognized option '--bogus'" },
        { "inspect --bogus x.wasm", "unrecognized option '--bogus'" },
        { "inspect x.wasm y.wasm", "y.wasm" },
        { "preinit -x", "unrecognized option '-x'" },
        { "preinit x.wasm -o --bogus", "unrecognized option '--bogus'" },
        { "preinit x.wasm -o y.wasm --timeout soon", "--timeout: 'soon' is not a number of seconds" },
        { "preinit x.wasm -o y.wasm --timeout 0", "--timeout: '0'" },
        { "preinit x.wasm -o y.wasm --max-memory lots", "--max-memory: 'lots' is not a number of bytes" },
        { "preinit x.wasm -o y.wasm --stack -1", "--stack" },
        { "preinit x.wasm -o y.wasm --import env=deny", "--import: 'env=deny' is not PATTERN=trap" },
        { "preinit x.wasm -o y.wasm --preload env", "--preload: 'env' is not NAME=PATH" },
        { "preinit x.wasm -o y.wasm -r main", "-r: 'main' is not DST=SRC" },
        { "preinit x.wasm -o y.wasm --dir ::", "--dir: '::' is not HOST" },
        { "preinit x.wasm -o y.wasm --mapdir data", "--mapdir: 'data' is not GUEST::HOST" },
        { "preinit x.wasm -o y.wasm --env =1", "--env: '=1' is not NAME" },
        { "preinit x.wasm -o y.wasm --random-seed -1", "--random-seed" },
        { "preinit x.wasm -o y.wasm --compiler gcc", "--compiler: 'gcc' is none of auto|winch|cranelift" },
        { "preinit x.wasm -o y.wasm --verify twice", "--verify: 'twice' is none of state|full|none" },
        { "preinit x.wasm -o y.wasm --segments big", "--segments: 'big' is none of compact|page-aligned" },
        { "preinit x.wasm -o y.wasm --keep-init-func=maybe", "maybe" },
        { "call x.wasm", "CALL" },
        { "call x.wasm --bogus", "unrecognized option '--bogus'" },
        { "snapshot", "MANIFEST" },
        { "validate", "INPUT" },
        { "exports", "INPUT" },
        { "imports", "INPUT" },
    };

    [Theory]
    [MemberData(nameof(WrongCommandLines))]
    public void A_wrong_command_line_is_told_on_standard_error_only(string commandLine, string message)
    {
        ToolResult result = Workplace.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("error[OptionInvalid]: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_option_hides_what_follows_from_it()
    {
        ToolResult result = Workplace.Run("inspect", "--bogus", "x.wasm");
        Assert.Equal(2, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void With_json_a_wrong_command_line_is_a_document_too()
    {
        ToolResult result = Workplace.Run("inspect", "--json");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("OptionInvalid", result.ErrorCode);
    }

    [Fact]
    public void An_at_sign_is_no_file_of_arguments()
    {
        using Workplace place = new();
        string file = place.Add("arguments.rsp", "--help");
        ToolResult result = Workplace.Run("inspect", $"@{file}");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[PathNotFound]", result.Error, StringComparison.Ordinal);
    }
}

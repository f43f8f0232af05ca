using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Tool.Tests.Failures;

public sealed class FailureMapTests
{
    public static TheoryData<Exception, ExitCode, string> Exceptions => new()
    {
        { new WasmException(WasmErrorCode.WasmTrap, "m"), ExitCode.Failed, "WasmTrap" },
        { new WasmException(WasmErrorCode.OptionInvalid, "m"), ExitCode.Usage, "OptionInvalid" },
        { new OperationCanceledException(), ExitCode.Interrupted, "Interrupted" },
        { new InvalidOperationException("m"), ExitCode.Internal, "Internal" },
        { new IOException("m", FailingStream.NoSpace), ExitCode.Internal, "Internal" },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Each_exception_has_an_exit_code_and_a_public_code(Exception exception, ExitCode exitCode, string code)
    {
        Failure? failure = FailureMap.From(exception);
        Assert.Equal((exitCode, code), (failure!.ExitCode, failure.Code));
    }

    [Fact]
    public void A_reader_that_went_away_is_none() => Assert.Null(FailureMap.From(new IOException("m", FailingStream.BrokenPipe)));

    [Fact]
    public void A_place_and_a_way_out_are_kept()
    {
        Failure? failure = FailureMap.From(new WasmFormatException("bad", 42, "code"));
        Assert.Equal((42, "code"), (failure!.Offset, failure.Section));
        Failure? advised = FailureMap.From(new WasmException(WasmErrorCode.WasmInvalid, "m") { RecommendedAction = "do this" });
        Assert.Equal("do this", advised!.Action);
    }
}

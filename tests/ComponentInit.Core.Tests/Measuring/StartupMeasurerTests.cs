using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.Measuring;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Measuring;

public sealed class StartupMeasurerTests
{
    private const string Module = """
        (module
          (global $n (mut i32) (i32.const 1))
          (func (export "_initialize") (global.set $n (i32.add (global.get $n) (i32.const 10))))
          (func (export "wizer.initialize") (global.set $n (i32.add (global.get $n) (i32.const 100))))
          (func (export "next") (param i32) (result i32)
            (global.set $n (i32.add (global.get $n) (local.get 0)))
            (global.get $n)))
        """;

    private const string Component = """
        (component
          (core module $m
            (global $n (mut i32) (i32.const 1))
            (func (export "init") (result i32) (global.set $n (i32.const 7)) (i32.const RESULT))
            (func (export "next") (result i32) (global.get $n)))
          (core instance $i (instantiate $m))
          (func (export "component-init") (result (result)) (canon lift (core func $i "init")))
          (func (export "next") (result u32) (canon lift (core func $i "next"))))
        """;

    private const string Printer = """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\08\00\00\00\01\00\00\00x")
          (func (export "say") (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
        """;

    private static readonly MeasureOptions Options = new() { Runs = 3, Call = MeasuredCall.Parse("next(5)") };

    [Fact]
    public void Each_start_is_a_new_instance_that_is_initialised_as_a_host_would()
    {
        var measured = Measure(Module, Options);
        Assert.Equal("116", Assert.Single(measured.Results));
        Assert.Equal(("wizer.initialize", "next(5)", 3), (measured.InitFunction, measured.Call, measured.Runs));
        Assert.Equal(
            (1, 3, 3, 3, 3),
            (measured.Compile.Samples.Length, measured.Instantiate.Samples.Length, measured.Initialise!.Samples.Length, measured.FirstCall!.Samples.Length, measured.Start.Samples.Length));
        Assert.All(measured.Start.Samples, (start, i) => Assert.Equal(start, measured.Instantiate.Samples[i] + measured.Initialise.Samples[i] + measured.FirstCall.Samples[i]));
        Assert.Null(measured.Speedup);
    }

    [Fact]
    public void Before_and_after_give_the_same_answer_and_the_second_one_a_speedup()
    {
        var before = Read(Module);
        using var preinitialised = Preinitializer.Run(before, new PreinitOptions());
        var measured = StartupMeasurer.Measure([before, preinitialised.Output], Options, TestContext.Current.CancellationToken);
        Assert.Equal(measured[0].Results, measured[1].Results);
        Assert.Equal((null, null), (measured[1].InitFunction, measured[0].Speedup));
        Assert.NotNull(measured[1].Speedup);
        Assert.Equal(preinitialised.Output.Sha256, measured[1].Binary.Sha256);
    }

    [Theory]
    [InlineData(null, true, "16", null)]
    [InlineData("wizer.initialize", false, "116", "wizer.initialize")]
    [InlineData("init-that-is-not-there", false, "16", null)]
    public void The_init_function_can_be_chosen(string? function, bool skip, string result, string? called)
    {
        var measured = Measure(Module, Options with { InitFunction = function, SkipInitFunction = skip });
        Assert.Equal((result, called), (measured.Results[0], measured.InitFunction));
    }

    [Fact]
    public void Components_are_measured_too_and_arguments_may_be_objects()
    {
        var measured = Measure(Component.Replace("RESULT", "0", StringComparison.Ordinal), Options with { Call = MeasuredCall.Of("next", []), Compilations = 2 });
        Assert.Equal(("7", "component-init", 2), (measured.Results[0], measured.InitFunction, measured.Compile.Samples.Length));
    }

    [Fact]
    public void An_init_function_that_returns_its_error_case_is_a_failure()
    {
        var failure = Assert.Throws<WasmException>(() => Measure(Component.Replace("RESULT", "1", StringComparison.Ordinal), Options with { Call = null }));
        Assert.Equal(WasmErrorCode.PreinitInitFailed, failure.Code);
    }

    [Fact]
    public void Without_a_call_there_is_no_time_of_one()
    {
        var measured = Measure("(module)", Options with { Call = null });
        Assert.Equal((null, null, 0), (measured.Initialise, measured.FirstCall, measured.Results.Length));
        Assert.Equal(measured.Instantiate.Samples, measured.Start.Samples);
    }

    [Fact]
    public void What_the_guest_prints_is_passed_on_once()
    {
        StringBuilder printed = new();
        WasiOptions wasi = new() { StandardOutput = bytes => printed.Append(Encoding.UTF8.GetString(bytes)) };
        Measure(Printer, new MeasureOptions { Runs = 3, Call = MeasuredCall.Parse("say"), Guest = new CallOptions { Wasi = wasi } });
        Assert.Equal("x", printed.ToString());
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(10_001, 0, 1)]
    public void Numbers_out_of_range_are_refused(int runs, int warmUps, int compilations)
    {
        var failure = Assert.Throws<WasmException>(() => Measure("(module)", new MeasureOptions { Runs = runs, WarmUps = warmUps, Compilations = compilations }));
        Assert.Equal(WasmErrorCode.OptionInvalid, failure.Code);
    }

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 9, 1, 2 }, 2)]
    [InlineData(new[] { 4, 1, 2, 9 }, 3)]
    public void The_median_is_the_middle(int[] milliseconds, int median)
    {
        Timings timings = new([.. milliseconds.Select(number => TimeSpan.FromMilliseconds(number))]);
        Assert.Equal((median, milliseconds.Min(), milliseconds.Max()), (timings.Median.TotalMilliseconds, timings.Minimum.TotalMilliseconds, timings.Maximum.TotalMilliseconds));
        Assert.Equal(milliseconds, timings.Samples.Select(sample => (int)sample.TotalMilliseconds));
    }

    [Fact]
    public void A_token_ends_it()
    {
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => StartupMeasurer.Measure([Read("""(module (func (export "spin") (loop br 0)))""")], new MeasureOptions { Call = MeasuredCall.Parse("spin()") }, source.Token));
    }

    private static StartupMeasurement Measure(string text, MeasureOptions options) => StartupMeasurer.Measure([Read(text)], options, TestContext.Current.CancellationToken)[0];

    private static WasmBinary Read(string text) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text));
}

using System.Diagnostics;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.Corpus;

/// <summary>Real modules: their pre-initialised form answers what they answer after init.</summary>
public sealed class CoreCorpusTests
{
    public static TheoryData<string> Items => ["as-map", "c-hash-16m", "c-hash-1m", "c-nolibc", "c-sparse-64m", "c-wasi-files", "cpp-static", "sm-hello", "synth", "synth-mm-simd"];

    [Theory]
    [MemberData(nameof(Items))]
    public void The_output_answers_what_is_expected(string name)
    {
        var item = new CoreItem(Path.Combine(SharedAssets.Require("corpus"), "core", name));
        var input = WasmBinary.FromBytes(item.Bytes);
        using var result = Preinitializer.Run(input, new PreinitOptions { InitFunction = item.Init, Wasi = item.Wasi, Verify = VerifyMode.State }, cancellation: TestContext.Current.CancellationToken);
        using var engine = new WasmEngine();
        using var compiled = engine.CompileModule(result.Output.Content);
        using var run = new CoreRun(compiled, new CoreRunOptions { Wasi = new Runtime.Wasi.WasiOptions() });
        run.Instantiate(TestContext.Current.CancellationToken);
        Assert.Equal(item.Expected, item.Ask(run));
        CheckInNode(name, result.Output);
    }

    // Node 20 has no multi-memory.
    private static void CheckInNode(string name, WasmBinary output)
    {
        if (name == "synth-mm-simd" || NodeProgram.Find() is not { } node) return;
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, output.Content.ToArray());
            using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(SharedAssets.Require("corpus"), "check", "core.mjs"), name, file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            string answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, answer);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

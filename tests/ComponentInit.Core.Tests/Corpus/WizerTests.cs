using System.Diagnostics;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;
using ComponentInit.TestAssets;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Corpus;

/// <summary>The state that our output starts from is the one that wizer's output starts from.</summary>
public sealed class WizerTests
{
    public static TheoryData<string> Items => CoreCorpusTests.Items;

    [Theory]
    [MemberData(nameof(Items))]
    public void Memories_and_globals_equal_those_of_wizers_output(string name)
    {
        var item = new CoreItem(Path.Combine(SharedAssets.Require("corpus"), "core", name));
        byte[] theirs = RunWizer(item);
        using var result = Preinitializer.Run(WasmBinary.FromBytes(item.Bytes), new PreinitOptions { InitFunction = item.Init, Wasi = item.Wasi });
        Assert.True(result.Output.Size <= theirs.Length, $"ours {result.Output.Size}, wizer's {theirs.Length}");
        using var ours = new State(result.Output.ReadModule());
        using var wizers = new State(WasmModule.Read(theirs));
        Assert.Equal(result.Output.ReadModule().Memories.Select(memory => memory.Limits.Minimum), WasmModule.Read(theirs).Memories.Select(memory => memory.Limits.Minimum));
        long different = 0;
        for (int i = 0; i < result.Output.ReadModule().Memories.Length; i++) different += CountDifferent(ours.Memory(i), wizers.Memory(i));
        TestContext.Current.TestOutputHelper?.WriteLine($"{different} bytes differ");
        Assert.InRange(different, 0, item.AllowedDifference);
        for (int i = 0; i < result.Output.ReadModule().Globals.Length; i++)
        {
            if (result.Output.ReadModule().Globals[i].Type is { IsMutable: true, Value.IsReference: false }) Assert.Equal(wizers.Global(i), ours.Global(i));
        }
    }

    private static byte[] RunWizer(CoreItem item)
    {
        string wizer = SharedAssets.RequirePeer("node_modules/@bytecodealliance/wizer-linux-x64/wizer");
        string output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(wizer) { WorkingDirectory = item.Directory, RedirectStandardInput = true, RedirectStandardOutput = true };
            start.Environment.Clear();
            foreach (var (key, value) in item.Wasi.Environment) start.Environment[key] = value;
            foreach (string argument in item.WizerArguments(output)) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            process.StandardInput.BaseStream.Write(item.Wasi.StandardInput.Span);
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return File.ReadAllBytes(output);
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static long CountDifferent(GuestMemory left, GuestMemory right)
    {
        Assert.Equal(left.ByteLength, right.ByteLength);
        long different = 0;
        for (long start = 0; start < left.ByteLength; start += 1 << 16)
        {
            var a = left.Slice(start, 1 << 16);
            var b = right.Slice(start, 1 << 16);
            if (a.SequenceEqual(b)) continue;
            for (int i = 0; i < a.Length; i++)
            {
                if (a[i] != b[i]) different++;
            }
        }

        return different;
    }

    private sealed class State : IDisposable
    {
        private readonly WasmEngine _engine = new();
        private readonly CompiledModule _compiled;
        private readonly CoreRun _run;

        public State(WasmModule module)
        {
            _compiled = _engine.CompileModule(StateSkeleton.Of(module).Write());
            _run = new CoreRun(_compiled, new CoreRunOptions { Wasi = new WasiOptions() });
            _run.Instantiate();
        }

        public GuestMemory Memory(int index) => _run.GetMemory(ReservedNames.Memory(index));

        public CoreValue Global(int index) => _run.GetGlobal(ReservedNames.Global(index));

        public void Dispose()
        {
            _run.Dispose();
            _compiled.Dispose();
            _engine.Dispose();
        }
    }
}

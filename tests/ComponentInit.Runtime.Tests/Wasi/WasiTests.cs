using System.Text;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Wasi;

public sealed class WasiTests
{
    private const string Everything = """
        (module $main
          (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "clock_time_get" (func $clock_time_get (param i32 i64 i32) (result i32)))
          (import "wasi_snapshot_preview1" "clock_res_get" (func $clock_res_get (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_readdir" (func $fd_readdir (param i32 i32 i32 i64 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_filestat_get" (func $fd_filestat_get (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "path_filestat_get" (func $path_filestat_get (param i32 i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "path_create_directory" (func $path_create_directory (param i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ_sizes_get (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "environ_get" (func $environ_get (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\10\00\00\00\05\00\00\00") (data (i32.const 16) "hello") (data (i32.const 32) "\40\00\00\00\20\00\00\00") (data (i32.const 48) "file")
          (func (export "random_get") (param i32 i32) (result i32) (call $random_get (local.get 0) (local.get 1)))
          (func (export "clock_time_get") (param i32 i64 i32) (result i32) (call $clock_time_get (local.get 0) (local.get 1) (local.get 2)))
          (func (export "clock_res_get") (param i32 i32) (result i32) (call $clock_res_get (local.get 0) (local.get 1)))
          (func (export "poll_oneoff") (param i32 i32 i32 i32) (result i32) (call $poll_oneoff (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
          (func (export "write") (param i32) (result i32) (call $fd_write (local.get 0) (i32.const 0) (i32.const 1) (i32.const 60)))
          (func (export "read") (result i32) (drop (call $fd_read (i32.const 0) (i32.const 32) (i32.const 1) (i32.const 60))) (i32.load (i32.const 60)))
          (func (export "readdir") (result i32) (call $fd_readdir (i32.const 3) (i32.const 1024) (i32.const 1024) (i64.const 0) (i32.const 60)))
          (func (export "fstat") (param i32) (result i32) (call $fd_filestat_get (local.get 0) (i32.const 128)))
          (func (export "stat") (result i32) (call $path_filestat_get (i32.const 3) (i32.const 0) (i32.const 48) (i32.const 4) (i32.const 128)))
          (func (export "mkdir") (result i32) (call $path_create_directory (i32.const 3) (i32.const 16) (i32.const 5)))
          (func (export "environ") (result i32) (drop (call $environ_sizes_get (i32.const 60) (i32.const 64))) (drop (call $environ_get (i32.const 256) (i32.const 512))) (i32.load (i32.const 60)))
          (func (export "args") (result i32) (call $args_get (i32.const 256) (i32.const 512)))
          (func (export "exit") (param i32) (call $proc_exit (local.get 0)))
          (func (export "poke64") (param i32 i64) (i64.store (local.get 0) (local.get 1)))
          (func (export "poke8") (param i32 i32) (i32.store8 (local.get 0) (local.get 1))))
        """;

    [Fact]
    public void RandomBytesAreTheSameInEveryRunAndNeverAllZero()
    {
        byte[] first = Random(new WasiOptions(), 100);
        Assert.Equal(first, Random(new WasiOptions(), 100));
        Assert.NotEqual(first, Random(new WasiOptions { RandomSeed = 1 }, 100));
        Assert.NotEqual(first, Random(new WasiOptions { HostRandom = true }, 100));
        Assert.True(first.Distinct().Count() > 20);
        for (ulong seed = 0; seed < 600; seed++)
        {
            Span<byte> one = [0];
            new SteadyRandom(seed).Fill(one);
            Assert.NotEqual(0, one[0]);
        }
    }

    [Fact]
    public void ClocksStartAtAFixedTimeAndAdvance()
    {
        using var guest = Started();
        Assert.Equal(21, Call(guest, "random_get", CoreValue.FromI32(65530), CoreValue.FromI32(100)));
        Assert.Equal(0, Call(guest, "clock_time_get", CoreValue.FromI32(0), CoreValue.FromI64(1), CoreValue.FromI32(1024)));
        Assert.Equal(1_577_836_800_001_000_000, BitConverter.ToInt64(Bytes(guest, 1024, 8)));
        Assert.Equal(0, Call(guest, "clock_time_get", CoreValue.FromI32(1), CoreValue.FromI64(1), CoreValue.FromI32(1024)));
        Assert.Equal(2_000_000, BitConverter.ToInt64(Bytes(guest, 1024, 8)));
        Assert.Equal(0, Call(guest, "clock_res_get", CoreValue.FromI32(1), CoreValue.FromI32(1024)));
        Assert.Equal(1_000_000, BitConverter.ToInt64(Bytes(guest, 1024, 8)));
        Assert.Equal(28, Call(guest, "clock_time_get", CoreValue.FromI32(4), CoreValue.FromI64(1), CoreValue.FromI32(1024)));
        Assert.Equal(21, Call(guest, "clock_time_get", CoreValue.FromI32(0), CoreValue.FromI64(1), CoreValue.FromI32(65530)));
        Assert.Equal(Nondeterminism.Clock | Nondeterminism.Random, guest.Run.Nondeterminism);
    }

    [Fact]
    public void HostClocksAreTheHosts()
    {
        using var guest = Started(new WasiOptions { HostClocks = true });
        Assert.Equal(0, Call(guest, "clock_time_get", CoreValue.FromI32(0), CoreValue.FromI64(1), CoreValue.FromI32(1024)));
        Assert.InRange(BitConverter.ToInt64(Bytes(guest, 1024, 8)), 1_700_000_000_000_000_000, long.MaxValue);
    }

    [Fact]
    public void WaitingForAClockTakesNoTimeAndAdvancesIt()
    {
        using var guest = Started();
        Poke64(guest, 2048, 77);
        Poke64(guest, 2048 + 16, 1);
        Poke64(guest, 2048 + 24, 3_600_000_000_000);
        Assert.Equal(0, Call(guest, "poll_oneoff", CoreValue.FromI32(2048), CoreValue.FromI32(4096), CoreValue.FromI32(1), CoreValue.FromI32(60)));
        Assert.Equal(1, BitConverter.ToInt32(Bytes(guest, 60, 4)));
        Assert.Equal(77, BitConverter.ToInt64(Bytes(guest, 4096, 8)));
        Call(guest, "clock_time_get", CoreValue.FromI32(1), CoreValue.FromI64(1), CoreValue.FromI32(1024));
        Assert.Equal(3_600_001_000_000, BitConverter.ToInt64(Bytes(guest, 1024, 8)));
        Assert.Equal(28, Call(guest, "poll_oneoff", CoreValue.FromI32(2048), CoreValue.FromI32(4096), CoreValue.FromI32(0), CoreValue.FromI32(60)));
        Assert.Equal(21, Call(guest, "poll_oneoff", CoreValue.FromI32(65500), CoreValue.FromI32(4096), CoreValue.FromI32(1), CoreValue.FromI32(60)));
    }

    [Fact]
    public void DescriptorsAreReadyBeforeClocks()
    {
        using var guest = Started();
        Poke64(guest, 2048, 1);
        Poke64(guest, 2048 + 24, 1_000_000_000);
        Poke64(guest, 2096, 2);
        guest.Run.Call("poke8", [CoreValue.FromI32(2096 + 8), CoreValue.FromI32(1)]);
        Assert.Equal(0, Call(guest, "poll_oneoff", CoreValue.FromI32(2048), CoreValue.FromI32(4096), CoreValue.FromI32(2), CoreValue.FromI32(60)));
        Assert.Equal(1, BitConverter.ToInt32(Bytes(guest, 60, 4)));
        Assert.Equal(2, BitConverter.ToInt64(Bytes(guest, 4096, 8)));
        Assert.Equal(1, Bytes(guest, 4096 + 10, 1)[0]);
    }

    [Fact]
    public void StreamsGoToTheCallbacksAndStandardInputIsWhatWasGiven()
    {
        var output = new StringBuilder();
        using var guest = Started(new WasiOptions
        {
            StandardInput = "abc"u8.ToArray(),
            StandardOutput = bytes => output.Append("out:").Append(Encoding.UTF8.GetString(bytes)),
            StandardError = bytes => output.Append("err:").Append(Encoding.UTF8.GetString(bytes)),
        });
        Assert.Equal(0, Call(guest, "write", CoreValue.FromI32(1)));
        Assert.Equal(0, Call(guest, "write", CoreValue.FromI32(2)));
        Assert.Equal("out:helloerr:hello", output.ToString());
        Assert.Equal(3, Call(guest, "read"));
        Assert.Equal("abc"u8.ToArray(), Bytes(guest, 64, 3));
        Assert.Equal(0, Call(guest, "read"));
    }

    [Fact]
    public void ACallbackThatThrowsIsAFailedWriteToTheGuest()
    {
        const int ErrnoIo = 29;
        using var guest = Started(new WasiOptions { StandardOutput = _ => throw new InvalidOperationException("no") });
        Assert.Equal(ErrnoIo, Call(guest, "write", CoreValue.FromI32(1)));
    }

    [Fact]
    public void TheEnvironmentAndArgumentsAreWhatWasGiven()
    {
        using var guest = Started(new WasiOptions { Environment = [new("A", "ä"), new("B", "")], Arguments = ["prog", "x"] });
        Assert.Equal(2, Call(guest, "environ"));
        Assert.Equal("A=ä\0B=\0"u8.ToArray(), Bytes(guest, 512, 8));
        Assert.Equal(0, Call(guest, "args"));
        Assert.Equal("prog\0x\0"u8.ToArray(), Bytes(guest, 512, 7));
        using var bare = Started();
        Assert.Equal(0, Call(bare, "environ"));
    }

    [Fact]
    public void FilesHaveNoDeviceInodeOrTimes()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(directory.Path, "file"), "content");
        using var guest = Started(new WasiOptions { Directories = [new WasiDirectory(directory.Path, "/d")] });
        Assert.Equal(0, Call(guest, "stat"));
        byte[] stat = Bytes(guest, 128, 64);
        Assert.All(stat.AsSpan(0, 16).ToArray(), b => Assert.Equal(0, b));
        Assert.Equal(7, BitConverter.ToInt64(stat, 32));
        Assert.All(stat.AsSpan(40).ToArray(), b => Assert.Equal(0, b));
        Assert.Equal(0, Call(guest, "fstat", CoreValue.FromI32(3)));
        Assert.All(Bytes(guest, 168, 24), b => Assert.Equal(0, b));
        Assert.Equal(Nondeterminism.None, guest.Run.Nondeterminism);
        Assert.Equal(0, Call(guest, "readdir"));
        Assert.Equal(1, BitConverter.ToInt64(Bytes(guest, 1024 + 8, 8)));
        Assert.Equal(Nondeterminism.DirectoryOrder, guest.Run.Nondeterminism);
    }

    [Fact]
    public void HostFilesAreAsTheyAre()
    {
        using var directory = new TemporaryDirectory();
        string path = Path.Combine(directory.Path, "file");
        File.WriteAllText(path, "content");
        File.SetLastWriteTimeUtc(path, new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var guest = Started(new WasiOptions { Directories = [new WasiDirectory(directory.Path, "/d")], HostFiles = true });
        Assert.Equal(0, Call(guest, "stat"));
        Assert.Equal(1_609_459_200_000_000_000, BitConverter.ToInt64(Bytes(guest, 128 + 48, 8)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DirectoriesAreReadOnlyUnlessAsked(bool writable)
    {
        using var directory = new TemporaryDirectory();
        using var guest = Started(new WasiOptions { Directories = [new WasiDirectory(directory.Path, "/d", writable)] });
        Assert.Equal(writable, Call(guest, "mkdir") == 0);
        Assert.Equal(writable, Directory.Exists(Path.Combine(directory.Path, "hello")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void ProcExitIsNoTrap(int code)
    {
        using var guest = Started();
        Assert.Equal(code, Assert.Throws<WasmExitException>(() => guest.Run.Call("exit", [CoreValue.FromI32(code)])).ExitCode);
    }

    [Fact]
    public void WithoutWasiItsFunctionsAreDenied()
    {
        using var guest = Guest.Started(Everything);
        var error = Assert.Throws<WasmTrapException>(() => guest.Run.Call("read"));
        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.Contains("--wasi", error.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void OneFunctionCanBeAllowedOrDenied()
    {
        using var allowed = Guest.Started(Everything, new CoreRunOptions { Imports = ImportPolicy.TrapAll.Allow("wasi_snapshot_preview1.random_get") });
        Assert.Equal(0, Call(allowed, "random_get", CoreValue.FromI32(1024), CoreValue.FromI32(8)));
        Assert.Throws<WasmTrapException>(() => Call(allowed, "read"));
        using var denied = Guest.Started(Everything, new CoreRunOptions { Wasi = new WasiOptions(), Imports = ImportPolicy.TrapAll.Trap("*#random_get") });
        Assert.Equal(0, Call(denied, "read"));
        Assert.Throws<WasmTrapException>(() => Call(denied, "random_get", CoreValue.FromI32(1024), CoreValue.FromI32(8)));
    }

    [Fact]
    public void CallsAreCountedWithTheirPath()
    {
        using var guest = Started();
        Call(guest, "read");
        Call(guest, "read");
        Call(guest, "write", CoreValue.FromI32(1));
        Assert.Equal([("fd_read", 2L), ("fd_write", 1L)], guest.Run.HostCalls.Select(call => (call.Name, call.Count)));
        Assert.All(guest.Run.HostCalls, call => Assert.Equal("main", Assert.Single(call.FirstCallPath).ModuleName));
    }

    [Fact]
    public void AStartSectionMayCallWasi()
    {
        using var guest = Guest.Started(
            """
            (module (import "wasi_snapshot_preview1" "fd_write" (func $w (param i32 i32 i32 i32) (result i32))) (import "wasi_snapshot_preview1" "random_get" (func $r (param i32 i32) (result i32)))
              (memory (export "memory") 1) (global (export "g") (mut i32) (i32.const 99))
              (func $s (drop (call $r (i32.const 64) (i32.const 8))) (global.set 0 (call $w (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))) (start $s))
            """,
            new CoreRunOptions { Wasi = new WasiOptions() });
        Assert.Equal(0, guest.Run.GetGlobal("g").AsI32);
        Assert.NotEqual(0, BitConverter.ToInt64(Bytes(guest, 64, 8)));
    }

    [Theory]
    [InlineData("""(module (import "wasi_snapshot_preview1" "no_such" (func)))""", "no function 'no_such'")]
    [InlineData("""(module (import "wasi_snapshot_preview1" "fd_close" (func (param i64))))""", "[i64] -> []")]
    public void AnImportThatPreview1DoesNotHaveIsUnresolved(string text, string part)
    {
        var error = Assert.Throws<WasmException>(() => Guest.Started(text, new CoreRunOptions { Wasi = new WasiOptions() }));
        Assert.Equal(WasmErrorCode.ImportUnresolved, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AModuleWithoutMemorySaysSo()
    {
        using var guest = Guest.Started(
            """(module (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32))) (func (export "f") (drop (call 0 (i32.const 0)))))""",
            new CoreRunOptions { Wasi = new WasiOptions() });
        Assert.Contains("no memory named 'memory'", Assert.Throws<WasmTrapException>(() => guest.Run.Call("f")).Cause, StringComparison.Ordinal);
    }

    public static TheoryData<WasiOptions, WasmErrorCode> WrongOptions => new()
    {
        { new WasiOptions { Directories = [new WasiDirectory("/no/such/place", "/d")] }, WasmErrorCode.PathNotFound },
        { new WasiOptions { Arguments = ["a\0b"] }, WasmErrorCode.OptionInvalid },
        { new WasiOptions { Arguments = ["\ud800"] }, WasmErrorCode.OptionInvalid },
        { new WasiOptions { Environment = [new("A=B", "c")] }, WasmErrorCode.OptionInvalid },
        { new WasiOptions { Environment = [new("", "c")] }, WasmErrorCode.OptionInvalid },
    };

    [Theory]
    [MemberData(nameof(WrongOptions), DisableDiscoveryEnumeration = true)]
    public void WrongOptionsAreRefused(WasiOptions options, WasmErrorCode code) => Assert.Equal(code, Assert.Throws<WasmException>(() => Started(options)).Code);

    private static Guest Started(WasiOptions? options = null) => Guest.Started(Everything, new CoreRunOptions { Wasi = options ?? new WasiOptions() });

    private static int Call(Guest guest, string name, params CoreValue[] arguments) => guest.Run.Call(name, arguments)[0].AsI32;

    private static void Poke64(Guest guest, int address, long value) => guest.Run.Call("poke64", [CoreValue.FromI32(address), CoreValue.FromI64(value)]);

    private static byte[] Bytes(Guest guest, int offset, int length) => guest.Run.GetMemory("memory").Slice(offset, length).ToArray();

    private static byte[] Random(WasiOptions options, int length)
    {
        using var guest = Started(options);
        Assert.Equal(0, Call(guest, "random_get", CoreValue.FromI32(1024), CoreValue.FromI32(length)));
        Assert.Equal(Nondeterminism.Random, guest.Run.Nondeterminism);
        return Bytes(guest, 1024, length);
    }
}

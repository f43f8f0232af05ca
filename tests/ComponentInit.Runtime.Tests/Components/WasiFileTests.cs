using System.Text;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Wasi;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

/// <summary>What a guest sees of files must not differ between two checkouts of the same tree.</summary>
public sealed class WasiFileTests : IDisposable
{
    private const string Stats = """
        (component
          (import "wasi:filesystem/types@0.2.3" (instance $files
            (export "descriptor" (type $d (sub resource)))
            (export "directory-entry-stream" (type $s (sub resource)))
            (type $time' (record (field "seconds" u64) (field "nanoseconds" u32)))
            (export "datetime" (type $time (eq $time')))
            (type $type' (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
            (export "descriptor-type" (type $type (eq $type')))
            (type $maybe (option $time))
            (type $stat' (record (field "type" $type) (field "link-count" u64) (field "size" u64)
              (field "data-access-timestamp" $maybe) (field "data-modification-timestamp" $maybe) (field "status-change-timestamp" $maybe)))
            (export "descriptor-stat" (type $stat (eq $stat')))
            (type $hash' (record (field "lower" u64) (field "upper" u64)))
            (export "metadata-hash-value" (type $hash (eq $hash')))
            (type $error' (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress"
              "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory"
              "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only"
              "invalid-seek" "text-file-busy" "cross-device"))
            (export "error-code" (type $error (eq $error')))
            (type $follow' (flags "symlink-follow"))
            (export "path-flags" (type $follow (eq $follow')))
            (type $entry' (record (field "type" $type) (field "name" string)))
            (export "directory-entry" (type $entry (eq $entry')))
            (export "[method]directory-entry-stream.read-directory-entry" (func (param "self" (borrow $s)) (result (result (option $entry) (error $error)))))
            (export "[method]descriptor.read-directory" (func (param "self" (borrow $d)) (result (result (own $s) (error $error)))))
            (export "[method]descriptor.stat" (func (param "self" (borrow $d)) (result (result $stat (error $error)))))
            (export "[method]descriptor.stat-at" (func (param "self" (borrow $d)) (param "path-flags" $follow) (param "path" string) (result (result $stat (error $error)))))
            (export "[method]descriptor.metadata-hash-at" (func (param "self" (borrow $d)) (param "path-flags" $follow) (param "path" string) (result (result $hash (error $error)))))))
          (alias export $files "descriptor" (type $descriptor))
          (import "wasi:filesystem/preopens@0.2.3" (instance $preopens
            (alias outer 1 $descriptor (type $d))
            (export "get-directories" (func (result (list (tuple (own $d) string)))))))
          (core module $own
            (memory (export "memory") 1)
            (global $next (mut i32) (i32.const 4096))
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
              (global.get $next) (global.set $next (i32.add (global.get $next) (i32.and (i32.add (local.get 3) (i32.const 15)) (i32.const -16))))))
          (core instance $o (instantiate $own))
          (core func $directories (canon lower (func $preopens "get-directories") (memory (core memory $o "memory")) (realloc (core func $o "realloc"))))
          (core func $stat (canon lower (func $files "[method]descriptor.stat") (memory (core memory $o "memory"))))
          (core func $stat-at (canon lower (func $files "[method]descriptor.stat-at") (memory (core memory $o "memory"))))
          (core func $hash-at (canon lower (func $files "[method]descriptor.metadata-hash-at") (memory (core memory $o "memory"))))
          (core func $read (canon lower (func $files "[method]descriptor.read-directory") (memory (core memory $o "memory"))))
          (core func $next (canon lower (func $files "[method]directory-entry-stream.read-directory-entry") (memory (core memory $o "memory")) (realloc (core func $o "realloc"))))
          (alias export $files "directory-entry-stream" (type $stream))
          (core func $close (canon resource.drop $stream))
          (core module $m
            (import "" "memory" (memory 1))
            (import "" "next" (func $next (param i32 i32)))
            (import "" "close" (func $close (param i32)))
            (import "" "directories" (func $directories (param i32)))
            (import "" "stat" (func $stat (param i32 i32)))
            (import "" "stat-at" (func $stat-at (param i32 i32 i32 i32 i32)))
            (import "" "hash-at" (func $hash-at (param i32 i32 i32 i32 i32)))
            (import "" "read" (func $read (param i32 i32)))
            (data (i32.const 900) "file")
            (func $directory (result i32) (call $directories (i32.const 16)) (i32.load (i32.load (i32.const 16))))
            (func $bytes (param i32 i32) (result i32)
              (i32.store (i32.const 0) (local.get 0)) (i32.store (i32.const 4) (local.get 1)) (i32.const 0))
            (func (export "stat") (result i32) (call $stat (call $directory) (i32.const 64)) (call $bytes (i32.const 64) (i32.const 112)))
            (func (export "stat-at") (result i32)
              (call $stat-at (call $directory) (i32.const 1) (i32.const 900) (i32.const 4) (i32.const 64)) (call $bytes (i32.const 64) (i32.const 112)))
            (func (export "hash-at") (result i32)
              (call $hash-at (call $directory) (i32.const 1) (i32.const 900) (i32.const 4) (i32.const 64)) (call $bytes (i32.const 64) (i32.const 24)))
            (func (export "missing") (result i32)
              (call $hash-at (call $directory) (i32.const 1) (i32.const 900) (i32.const 3) (i32.const 64)) (call $bytes (i32.const 64) (i32.const 24)))
            (func (export "entries") (result i32) (local $stream i32) (local $count i32)
              (call $read (call $directory) (i32.const 64)) (local.set $stream (i32.load (i32.const 68)))
              (block $end (loop $more
                (call $next (local.get $stream) (i32.const 128))
                (br_if $end (i32.eqz (i32.load8_u (i32.const 132))))
                (i32.store8 (i32.add (i32.const 1024) (local.get $count)) (i32.load8_u (i32.load (i32.const 140))))
                (local.set $count (i32.add (local.get $count) (i32.const 1)))
                (br $more)))
              (call $close (local.get $stream))
              (call $bytes (i32.const 1024) (local.get $count)))
            (func (export "read") (result i32) (call $read (call $directory) (i32.const 64)) (call $bytes (i32.const 64) (i32.const 4))))
          (core instance $i (instantiate $m (with "" (instance (export "memory" (memory $o "memory")) (export "directories" (func $directories)) (export "stat" (func $stat))
            (export "stat-at" (func $stat-at)) (export "hash-at" (func $hash-at)) (export "read" (func $read)) (export "next" (func $next)) (export "close" (func $close))))))
          (func (export "stat") (result (list u8)) (canon lift (core func $i "stat") (memory (core memory $o "memory"))))
          (func (export "stat-at") (result (list u8)) (canon lift (core func $i "stat-at") (memory (core memory $o "memory"))))
          (func (export "hash-at") (result (list u8)) (canon lift (core func $i "hash-at") (memory (core memory $o "memory"))))
          (func (export "missing") (result (list u8)) (canon lift (core func $i "missing") (memory (core memory $o "memory"))))
          (func (export "entries") (result (list u8)) (canon lift (core func $i "entries") (memory (core memory $o "memory"))))
          (func (export "read") (result (list u8)) (canon lift (core func $i "read") (memory (core memory $o "memory")))))
        """;

    private readonly string _one = Tree(new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    private readonly string _two = Tree(new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("stat()")]
    [InlineData("stat-at()")]
    [InlineData("hash-at()")]
    public void TwoCheckoutsLookTheSame(string call)
    {
        using var guest = new GuestComponent(Stats);

        ListValue one = Ask(guest, _one, call);

        Assert.Equal(0, one.Bytes[0]);
        Assert.Equal(one, Ask(guest, _two, call));
    }

    [Fact]
    public void TheSizeStays()
    {
        using var guest = new GuestComponent(Stats);

        Assert.Equal(5, Ask(guest, _one, "stat-at()").Bytes[24]);
    }

    [Fact]
    public void ErrorsStay()
    {
        using var guest = new GuestComponent(Stats);

        Assert.Equal(1, Ask(guest, _one, "missing()").Bytes[0]);
    }

    [Theory]
    [InlineData("qwertzuiopasdfghjklyxcvbnm")]
    [InlineData("mnbvcxylkjhgfdsapoiuztrewq")]
    public void ADirectoryIsInTheOrderOfItsNames(string names)
    {
        using var guest = new GuestComponent(Stats);
        string directory = Directory.CreateTempSubdirectory("order-").FullName;
        try
        {
            foreach (char name in names)
                File.WriteAllText(Path.Combine(directory, name.ToString()), "");
            using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = View(directory) });

            Assert.Equal("abcdefghijklmnopqrstuvwxyz", Encoding.ASCII.GetString(((ListValue)run.Call("entries()")!).Bytes));
            Assert.Equal("abcdefghijklmnopqrstuvwxyz", Encoding.ASCII.GetString(((ListValue)run.Call("entries()")!).Bytes));
            Assert.Equal(Nondeterminism.None, run.Nondeterminism);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public void TheFilesOfTheHostAreInItsOrder()
    {
        using var guest = new GuestComponent(Stats);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = View(_one) with { HostFiles = true } });

        Assert.Equal("f", Encoding.ASCII.GetString(((ListValue)run.Call("entries()")!).Bytes));
    }

    public void Dispose()
    {
        Directory.Delete(_one, recursive: true);
        Directory.Delete(_two, recursive: true);
    }

    private static ListValue Ask(GuestComponent guest, string directory, string call)
    {
        using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = View(directory) });
        return (ListValue)run.Call(call)!;
    }

    private static WasiOptions View(string directory) => new() { Directories = [new WasiDirectory(directory, "/")] };

    private static string Tree(DateTime time)
    {
        string directory = Directory.CreateTempSubdirectory("componentinit-").FullName;
        string file = Path.Combine(directory, "file");
        File.WriteAllText(file, "hello");
        File.SetLastWriteTimeUtc(file, time);
        Directory.SetLastWriteTimeUtc(directory, time);
        return directory;
    }
}

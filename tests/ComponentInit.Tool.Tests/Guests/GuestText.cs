namespace ComponentInit.Tool.Tests.Guests;

/// <summary>Small programs in the text format, one for each way an init can go.</summary>
internal static class GuestText
{
    /// <summary>Init sets a global and four bytes of memory; <c>next</c> counts on from there.</summary>
    public const string Counter = """
        (module $counter
          (memory (export "memory") 1)
          (global $n (mut i32) (i32.const 0))
          (data (i32.const 16) "hello")
          (func (export "wizer-initialize")
            (global.set $n (i32.const 41))
            (i32.store (i32.const 1024) (i32.const 7)))
          (func (export "next") (result i32)
            (global.set $n (i32.add (global.get $n) (i32.const 1)))
            (global.get $n))
          (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
          (func (export "half") (param f64) (result f64) (f64.div (local.get 0) (f64.const 2))))
        """;

    /// <summary>Every section is needed by another one, and there are no names: no truncation of it is a program.</summary>
    public const string Interlocked = """
        (module
          (import "env" "f" (func (param i32)))
          (table 1 funcref)
          (memory (export "memory") 1)
          (global (mut i32) (i32.const 0))
          (func (export "wizer-initialize")
            (global.set 0 (i32.const 1))
            (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 5)))
          (elem (i32.const 0) func 1)
          (data "hello"))
        """;

    /// <summary>A component whose init sets a global of its core module.</summary>
    public const string Component = """
        (component
          (core module $m
            (global $g (mut i32) (i32.const 0))
            (func (export "init") (global.set $g (i32.const 42)))
            (func (export "get") (result i32) (global.get $g)))
          (core instance $i (instantiate $m))
          (func (export "wizer-initialize") (canon lift (core func $i "init")))
          (func (export "get") (result u32) (canon lift (core func $i "get"))))
        """;

    /// <summary>Two exports that could be an init function, and one that could not.</summary>
    public const string WithoutInit = """
        (module
          (func (export "setup"))
          (func (export "warm-up"))
          (func (export "add") (param i32) (result i32) (local.get 0)))
        """;

    /// <summary>The init function wants an argument.</summary>
    public const string WrongInitType = """(module (func (export "wizer-initialize") (param i32)))""";

    /// <summary>Init traps two calls deep.</summary>
    public const string Trapping = """
        (module $trapping
          (func $boom unreachable)
          (func $outer (call $boom))
          (func (export "wizer-initialize") (call $outer)))
        """;

    /// <summary>Init calls an import of the host.</summary>
    public const string CallingImport = """
        (module
          (import "env" "log" (func $log (param i32) (result i32)))
          (global $seen (mut i32) (i32.const -1))
          (func $report (global.set $seen (call $log (i32.const 1))))
          (func (export "wizer-initialize") (call $report))
          (func (export "seen") (result i32) (global.get $seen)))
        """;

    /// <summary>What <see cref="CallingImport"/> can be given: answers with ten times its argument.</summary>
    public const string Log = """(module (func (export "log") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 10))))""";

    /// <summary>Init never returns.</summary>
    public const string Endless = """(module (func (export "wizer-initialize") (loop $l (br $l))))""";

    /// <summary>Init says that it runs, and never returns.</summary>
    public const string PrintingThenEndless = """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\08\00\00\00\08\00\00\00running\n")
          (func (export "wizer-initialize")
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 100)))
            (loop $l (br $l))))
        """;

    /// <summary>Init calls itself for ever.</summary>
    public const string Recursive = """(module (func $r (export "wizer-initialize") (call $r)))""";

    /// <summary>Init takes memory until it gets no more, then gives up.</summary>
    public const string MemoryBomb = """
        (module
          (memory 1)
          (func (export "wizer-initialize")
            (loop $l (br_if $l (i32.ne (memory.grow (i32.const 16)) (i32.const -1))))
            unreachable))
        """;

    /// <summary>Init prints a line to standard output and half a line to standard error.</summary>
    public const string Printing = """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\10\00\00\00\12\00\00\00\28\00\00\00\04\00\00\00guest says: hello\nhalf ")
          (data (i32.const 40) "half")
          (func (export "wizer-initialize")
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 100)))
            (drop (call $write (i32.const 2) (i32.const 8) (i32.const 1) (i32.const 100)))))
        """;

    /// <summary>Init keeps eight random bytes, and gives them out as <c>lucky</c>.</summary>
    public const string Random = """
        (module
          (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
          (memory (export "memory") 1)
          (func (export "wizer-initialize") (drop (call $random (i32.const 8) (i32.const 8))))
          (func (export "lucky") (result i64) (i64.load (i32.const 8))))
        """;

    /// <summary>Init keeps the first byte of standard input.</summary>
    public const string Reading = """
        (module
          (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\40\00\00\00\01\00\00\00")
          (func (export "wizer-initialize") (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 100))))
          (func (export "first") (result i32) (i32.load8_u (i32.const 64))))
        """;

    /// <summary>Init keeps the sizes of the environment: how many variables, how many bytes.</summary>
    public const string Environment = """
        (module
          (import "wasi_snapshot_preview1" "environ_sizes_get" (func $sizes (param i32 i32) (result i32)))
          (memory (export "memory") 1)
          (func (export "wizer-initialize") (drop (call $sizes (i32.const 0) (i32.const 4))))
          (func (export "count") (result i32) (i32.load (i32.const 0)))
          (func (export "bytes") (result i32) (i32.load (i32.const 4))))
        """;

    /// <summary>Init fills half a megabyte with ones.</summary>
    public const string Big = """
        (module
          (memory 8)
          (func (export "wizer-initialize") (memory.fill (i32.const 0) (i32.const 1) (i32.const 524288))))
        """;

    /// <summary>A text that converts and does not validate.</summary>
    public const string Invalid = """(module (func (export "wizer-initialize") (f32.const 1)))""";
}

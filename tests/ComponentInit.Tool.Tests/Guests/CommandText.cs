namespace ComponentInit.Tool.Tests.Guests;

/// <summary>Small commands in the text format.</summary>
internal static class CommandText
{
    /// <summary>Writes what it reads, until there is no more.</summary>
    public const string Cat = """
        (module
          (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 2)
          (func (export "_start")
            (loop $more
              (i32.store (i32.const 0) (i32.const 64)) (i32.store (i32.const 4) (i32.const 65536))
              (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
              (if (i32.load (i32.const 8))
                (then
                  (i32.store (i32.const 4) (i32.load (i32.const 8)))
                  (if (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)) (then unreachable))
                  (br $more))))))
        """;

    /// <summary>Prints a line; its exit code is the error number of that.</summary>
    public const string Hello = """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (memory (export "memory") 1) (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
          (func (export "_start") (call $exit (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))))
        """;

    /// <summary>Prints its arguments and its variables, each with a zero byte behind it, and ends with exit code 7.</summary>
    public const string Show = """
        (module
          (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "args_sizes_get" (func $args-sizes (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "environ_get" (func $environ (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ-sizes (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (memory (export "memory") 1)
          (func $print (param i32)
            (i32.store (i32.const 0) (i32.const 4096)) (i32.store (i32.const 4) (local.get 0))
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
          (func (export "_start")
            (drop (call $args-sizes (i32.const 16) (i32.const 20))) (drop (call $args (i32.const 1024) (i32.const 4096))) (call $print (i32.load (i32.const 20)))
            (drop (call $environ-sizes (i32.const 16) (i32.const 20))) (drop (call $environ (i32.const 1024) (i32.const 4096))) (call $print (i32.load (i32.const 20)))
            (call $exit (i32.const 7))))
        """;

    /// <summary>Makes the directory <c>made</c> in the first directory it was given; its exit code is the error number.</summary>
    public const string Make = """
        (module
          (import "wasi_snapshot_preview1" "path_create_directory" (func $make (param i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (memory (export "memory") 1) (data (i32.const 0) "made")
          (func (export "_start") (call $exit (call $make (i32.const 3) (i32.const 0) (i32.const 4)))))
        """;

    /// <summary>Prints the time of the realtime clock in nanoseconds, 8 bytes, and 8 random ones.</summary>
    public const string Clock = """
        (module
          (import "wasi_snapshot_preview1" "clock_time_get" (func $clock (param i32 i64 i32) (result i32)))
          (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1) (data (i32.const 0) "\40\00\00\00\10\00\00\00")
          (func (export "_start")
            (drop (call $clock (i32.const 0) (i64.const 1) (i32.const 64))) (drop (call $random (i32.const 72) (i32.const 8)))
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
        """;

    /// <summary>Says that it runs, and waits a minute for the monotonic clock.</summary>
    public const string Sleeper = """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\08\00\00\00\08\00\00\00running\n") (data (i32.const 80) "\01")
          (func (export "_start")
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 200)))
            (i64.store (i32.const 88) (i64.const 60000000000))
            (drop (call $poll (i32.const 64) (i32.const 128) (i32.const 1) (i32.const 200)))))
        """;

    /// <summary>A reactor that has something to call.</summary>
    public const string Reactor = """(module (func (export "_initialize")) (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))""";

    /// <summary>Exports both <c>_initialize</c> and <c>_start</c>: its exit code is 1, and 2 where it was initialised before.</summary>
    public const string Both = """
        (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1) (global $g (mut i32) (i32.const 1))
          (func (export "_initialize") (global.set $g (i32.const 2))) (func (export "_start") (call $exit (global.get $g))))
        """;

    /// <summary>A component whose <c>wasi:cli/run</c> of version 0.2.3 fails.</summary>
    public const string FailingComponent = """
        (component
          (core module $m (func (export "run") (result i32) i32.const 1))
          (core instance $i (instantiate $m))
          (func $run (result (result)) (canon lift (core func $i "run")))
          (instance $cli (export "run" (func $run)))
          (export "wasi:cli/run@0.2.3" (instance $cli)))
        """;

    /// <summary>A component that ends itself with <c>wasi:cli/exit</c> of version 0.2.0.</summary>
    public const string ExitingComponent = """
        (component
          (import "wasi:cli/exit@0.2.0" (instance $exit (export "exit" (func (param "status" (result))))))
          (core func $exit (canon lower (func $exit "exit")))
          (core module $m (import "" "exit" (func $exit (param i32))) (func (export "run") (result i32) (call $exit (i32.const 1)) i32.const 0))
          (core instance $i (instantiate $m (with "" (instance (export "exit" (func $exit))))))
          (func $run (result (result)) (canon lift (core func $i "run")))
          (instance $cli (export "run" (func $run)))
          (export "wasi:cli/run@0.2.0" (instance $cli)))
        """;
}

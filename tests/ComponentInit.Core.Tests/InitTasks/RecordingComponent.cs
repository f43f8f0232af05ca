using ComponentInit.Core.Binaries;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>
/// Components laid out as wit-component does it: a shim module whose table stands for functions of the main module, a fixup module that fills the table and
/// runs <c>_initialize</c>. Their main module writes letters as <see cref="RecordingGuest"/> says.
/// </summary>
internal static class RecordingComponent
{
    public const string Shim = """
        (core module $shim
          (type $dtor (func (param i32)))
          (table (export "$imports") 1 1 funcref)
          (func (export "0") (param i32) (call_indirect (type $dtor) (local.get 0) (i32.const 0))))
        (core instance $shim (instantiate $shim))
        (alias core export $shim "0" (core func $dtor))
        (type $r (resource (rep i32) (dtor (core func $dtor))))
        (core func $new (canon resource.new $r))
        (core func $return (canon task.return))
        (core instance $host (export "new" (func $new)) (export "return" (func $return)))
        """;

    public const string Fixup = """
        (core module $fixup
          (import "actual" "0" (func $d (param i32)))
          (import "main" "_initialize" (func $i))
          (import "shim" "$imports" (table 1 1 funcref))
          (elem (i32.const 0) func $d)
          (func $s call $i)
          (start $s))
        (alias core export $main "x#[dtor]r" (core func $actual-dtor))
        (core instance $actual (export "0" (func $actual-dtor)))
        (core instance (instantiate $fixup (with "actual" (instance $actual)) (with "main" (instance $main)) (with "shim" (instance $shim))))
        """;

    public const string Lifts = """
        (alias core export $main "memory" (core memory $memory))
        (alias core export $main "cabi_realloc" (core func $realloc))
        (func (export "plain") (result u32) (canon lift (core func $main "plain")))
        (func (export "returns") (result u32) (canon lift (core func $main "returns") (post-return (core func $main "cabi_post_returns"))))
        (func (export "takes") (param "s" string) (canon lift (core func $main "takes") (memory $memory) (realloc $realloc)))
        (type $async (func async))
        (func (export "waits") (type $async) (canon lift (core func $main "[async-lift]waits") async (callback (core func $main "[callback][async-lift]waits"))))
        (func (export "deep") (type $async) (canon lift (core func $main "[async-lift-stackful]deep") async))
        (export $exported "r" (type $r))
        (func (export "make") (result (own $exported)) (canon lift (core func $main "make")))
        """;

    /// <summary>All calls, in this order.</summary>
    public static readonly string[] Calls = ["plain()", "returns()", "takes(\"hi\")", "waits()", "deep()", "make()"];

    /// <summary>The main module with all roles.</summary>
    public static string MainModule(params string[] hooks) => $"""
        (core module $main
          (import "host" "new" (func $new (param i32) (result i32)))
          (import "host" "return" (func $return))
          {Recorder}
          {string.Join('\n', hooks)}
          {Function("_initialize", 'I')}
          {Function("plain", 'P', "", "i32")}
          {Function("returns", 'R', "", "i32")}
          {Function("cabi_post_returns", 'Q', "i32")}
          {Function("takes", 'T', "i32 i32")}
          (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (call $log (i32.const 77)) (i32.const 1024))
          (func (export "[async-lift]waits") (result i32) (call $log (i32.const 87)) (i32.const 1))
          (func (export "[callback][async-lift]waits") (param i32 i32 i32) (result i32) (call $log (i32.const 67)) (call $return) (i32.const 0))
          (func (export "[async-lift-stackful]deep") (call $log (i32.const 83)) (call $return))
          (func (export "make") (result i32) (call $log (i32.const 75)) (call $new (i32.const 5)))
          {Function("x#[dtor]r", 'D', "i32")})
        """;

    /// <summary>A component with all roles.</summary>
    /// <param name="hooks">The hooks that the main module exports.</param>
    public static WasmBinary WithAllRoles(params string[] hooks) => Text($"""
        (component
          {Shim}
          {MainModule(hooks)}
          (core instance $main (instantiate $main (with "host" (instance $host))))
          {Fixup}
          {Lifts})
        """);
}

using System.Text;
using ComponentInit.Core.Binaries;

namespace ComponentInit.TestAssets;

/// <summary>A component whose function <c>echo</c> gives back what it gets, for types that flatten to 32-bit integers which lie behind each other in memory too.</summary>
public static class EchoComponent
{
    /// <summary>Makes one.</summary>
    /// <param name="definitions">Type definitions in the text format; the type to echo is <c>$t</c>.</param>
    /// <param name="flatCount">To how many core values the type flattens, 1 to 3.</param>
    public static WasmBinary Of(string definitions, int flatCount) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(Text(definitions, flatCount)));

    /// <summary>The text of one; see <see cref="Of"/>.</summary>
    public static string Text(string definitions, int flatCount) => $$"""
        (component
          (core module $m
            (memory (export "memory") 1)
            (global $next (mut i32) (i32.const 1024))
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
              (local.set 0 (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
              (global.set $next (i32.add (local.get 0) (local.get 3)))
              (local.get 0))
            (func (export "echo1") (param i32) (result i32) (local.get 0))
            (func (export "echo2") (param i32 i32) (result i32)
              (i32.store (i32.const 0) (local.get 0)) (i32.store (i32.const 4) (local.get 1)) (i32.const 0))
            (func (export "echo3") (param i32 i32 i32) (result i32)
              (i32.store (i32.const 0) (local.get 0)) (i32.store (i32.const 4) (local.get 1)) (i32.store (i32.const 8) (local.get 2)) (i32.const 0)))
          (core instance $i (instantiate $m))
          {{definitions}}
          (func (export "echo") (param "x" $t) (result $t)
            (canon lift (core func $i "echo{{flatCount}}") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
        """;
}

using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// The text of a core module that reads a memory. Each memory has a module of its own, so that runtimes without several memories in a module can run it, and one
/// text serves both widths of addresses.
/// </summary>
internal static class MemoryReaderText
{
    /// <summary>A module with the functions <c>size</c> (bytes) and <c>load</c> (the eight bytes at an address; zeros behind the end).</summary>
    public static string For(MemoryType type)
    {
        string address = type.Limits.Is64 ? "(local.get $a)" : "(i32.wrap_i64 (local.get $a))";
        string pages = type.Limits.Is64 ? "(memory.size)" : "(i64.extend_i32_u (memory.size))";
        string pageSize = type.PageSizeLog2 == MemoryType.DefaultPageSizeLog2 ? "" : $" (pagesize {type.PageSize})";
        return $"""
            (module
              (import "" "memory" (memory {(type.Limits.Is64 ? "i64 " : "")}0{pageSize}))
              (func $size (export "size") (result i64) (i64.shl {pages} (i64.const {type.PageSizeLog2})))
              (func (export "load") (param $a i64) (result i64) (local $v i64) (local $i i64)
                (if (i64.le_u (i64.add (local.get $a) (i64.const 8)) (call $size)) (then (return (i64.load {address}))))
                (block $end (loop $next
                  (br_if $end (i64.ge_u (local.get $a) (call $size)))
                  (local.set $v (i64.or (local.get $v) (i64.shl (i64.load8_u {address}) (local.get $i))))
                  (local.set $i (i64.add (local.get $i) (i64.const 8)))
                  (local.set $a (i64.add (local.get $a) (i64.const 1)))
                  (br $next)))
                (local.get $v)))
            """;
    }
}

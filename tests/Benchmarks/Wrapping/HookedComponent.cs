using System.Globalization;
using System.Text;

namespace ComponentInit.Benchmarks.Wrapping;

/// <summary>Components, as text, whose libc wants to hear of tasks.</summary>
internal static class HookedComponent
{
    private const string Hook = """(global $seen (mut i32) (i32.const 0)) (func (export "__wasm_task_hook") (param i32) (global.set $seen (i32.add (global.get $seen) (local.get 0))))""";

    /// <summary>A component of many functions, most of which nothing exports.</summary>
    /// <param name="functions">How many; each has some 700 bytes of code.</param>
    /// <param name="exports">How many of them are lifted.</param>
    public static string Large(int functions, int exports)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"(component (core module $m (memory 1) {Hook}");
        for (int i = 0; i < functions; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"(func {(i < exports ? $"(export \"f{i}\")" : "")} (param i32) (result i32)");
            for (int step = 0; step < 31; step++)
            {
                long factor = (i * 1_103_515_245L) + (step * 12_345L);
                text.Append(CultureInfo.InvariantCulture, $"(local.set 0 (i32.add (i32.mul (local.get 0) (i32.const {(int)(factor & 0x3FFFFFFF)})) (i32.load offset={factor & 0xFFF} (i32.and (local.get 0) (i32.const 0xfff)))))");
            }

            text.AppendLine("(local.get 0))");
        }

        text.AppendLine(") (core instance $i (instantiate $m))");
        for (int i = 0; i < exports; i++) text.AppendLine(CultureInfo.InvariantCulture, $"(func (export \"f{i}\") (param \"x\" u32) (result u32) (canon lift (core func $i \"f{i}\")))");
        return text.Append(')').ToString();
    }

    /// <summary>A component that calls a lifted function of another one as often as it is told to.</summary>
    public static string Calling => $"""
        (component
          (component $inner
            (core module $m {Hook} (func (export "f") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
          (instance $callee (instantiate $inner))
          (core func $f (canon lower (func $callee "f")))
          (core module $loop
            (import "callee" "f" (func $f (param i32) (result i32)))
            (func (export "run") (param $left i32) (result i32) (local $value i32)
              (loop $next
                (local.set $value (call $f (local.get $value)))
                (br_if $next (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
              (local.get $value)))
          (core instance $caller (instantiate $loop (with "callee" (instance (export "f" (func $f))))))
          (func (export "run") (param "times" u32) (result u32) (canon lift (core func $caller "run"))))
        """;
}

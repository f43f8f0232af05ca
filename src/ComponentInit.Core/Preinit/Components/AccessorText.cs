using System.Globalization;
using System.Text;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// The text of the core module that gives the state as lists. It has a memory of its own for them: at 0 the pair of pointer and length that a lifted list is
/// returned by, at 16 the list of globals, behind it the pieces of memories.
/// </summary>
/// <param name="layout">What it gives.</param>
/// <param name="resets">Names of the reset functions it is given.</param>
internal sealed class AccessorText(StateLayout layout, IReadOnlyList<string> resets)
{
    private const int ListStart = 16;
    private const int Page = 1 << 16;

    private readonly StringBuilder _text = new();

    private int PieceStart => (ListStart + layout.Length + Page - 1) / Page * Page;

    /// <summary>Writes it.</summary>
    public string Write()
    {
        _text.AppendLine("(module");
        foreach (var (i, field) in layout.Fields.Index()) Line($"(import \"globals\" \"{i}\" (global (mut {field.Type.Value})))");
        for (int i = 0; i < layout.Memories.Length; i++) Line($"(import \"readers\" \"size{i}\" (func $size{i} (result i64))) (import \"readers\" \"load{i}\" (func $load{i} (param i64) (result i64)))");
        Line($"(import \"handles\" \"new\" (func $new (param i32) (result i32)))");
        foreach (string reset in resets) Line($"(import \"resets\" \"{reset}\" (func ${reset}))");
        Line($"(memory (export \"memory\") {(PieceStart + StateLayout.PieceLength) / Page})");
        WriteState();
        for (int i = 0; i < layout.Memories.Length; i++) WriteMemory(i);
        WriteHandles();
        Line($"(func (export \"{StateLayout.Reset}\") (result i32) {string.Concat(resets.Select(reset => $"(call ${reset}) "))}(i32.const 0))");
        Line($"(func $list (param $at i32) (param $length i32) (result i32) (i32.store (i32.const 0) (local.get $at)) (i32.store (i32.const 4) (local.get $length)) (i32.const 0))");
        return _text.AppendLine(")").ToString();
    }

    private void WriteState()
    {
        Line($"(func (export \"{StateLayout.State}\") (result i32)");
        for (int i = 0; i < layout.Memories.Length; i++) Line($"(i64.store (i32.const {ListStart + (i * sizeof(ulong))}) (call $size{i}))");
        foreach (var (i, field) in layout.Fields.Index())
        {
            string at = $"(i32.const {ListStart + field.Offset})";
            if (field.Type.Value.IsReference) Line($"(i32.store8 {at} (i32.eqz (ref.is_null (global.get {i}))))");
            else Line($"({field.Type.Value}.store {at} (global.get {i}))");
        }

        Line($"(call $list (i32.const {ListStart}) (i32.const {layout.Length})))");
    }

    private void WriteMemory(int index) => Line($"""
        (global $cursor{index} (mut i64) (i64.const 0))
        (func (export "{StateLayout.Memory(index)}") (result i32) (local $n i64) (local $i i64) (local $word i64) (local $any i64)
          (local.set $n (i64.sub (call $size{index}) (global.get $cursor{index})))
          (if (i64.gt_u (local.get $n) (i64.const {StateLayout.PieceLength})) (then (local.set $n (i64.const {StateLayout.PieceLength}))))
          (block $end (loop $next
            (br_if $end (i64.ge_u (local.get $i) (local.get $n)))
            (local.set $word (call $load{index} (i64.add (global.get $cursor{index}) (local.get $i))))
            (local.set $any (i64.or (local.get $any) (local.get $word)))
            (i64.store (i32.add (i32.const {PieceStart}) (i32.wrap_i64 (local.get $i))) (local.get $word))
            (local.set $i (i64.add (local.get $i) (i64.const 8)))
            (br $next)))
          (global.set $cursor{index} (i64.add (global.get $cursor{index}) (local.get $n)))
          (call $list (i32.const {PieceStart}) (select (i32.const 0) (i32.wrap_i64 (local.get $n)) (i64.eqz (local.get $any)))))
        """);

    private void WriteHandles() => Line($"""
        (func (export "{StateLayout.Handles}") (result i32) (local $i i32)
          (loop $next
            (i32.store (i32.add (i32.const {PieceStart}) (i32.shl (local.get $i) (i32.const 2))) (call $new (i32.const 0)))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $i) (i32.const {StateLayout.HandleCount}))))
          (call $list (i32.const {PieceStart}) (i32.const {StateLayout.HandleCount * sizeof(uint)})))
        """);

    private void Line(FormattableString line) => _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}

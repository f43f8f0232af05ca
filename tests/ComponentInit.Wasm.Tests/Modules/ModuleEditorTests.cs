using System.Buffers;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;
using Xunit;

namespace ComponentInit.Wasm.Tests.Modules;

public sealed class ModuleEditorTests
{
    // (module (type (func)) (import "env" "f" (func (type 0))) (func (type 0)) (export "run" (func 1)) (@custom "note" (after export) "x"))
    private static readonly byte[] Small =
    [
        .. Preamble.Module, 1, 4, 1, 0x60, 0, 0, 2, 9, 1, 3, (byte)'e', (byte)'n', (byte)'v', 1, (byte)'f', 0, 0, 3, 2, 1, 0,
        7, 7, 1, 3, (byte)'r', (byte)'u', (byte)'n', 0, 1, 0, 6, 4, (byte)'n', (byte)'o', (byte)'t', (byte)'e', (byte)'x', 10, 4, 1, 2, 0, 0x0B,
    ];

    [Fact]
    public void An_unedited_module_is_the_same_bytes() => Assert.Equal(Small, new ModuleEditor(WasmModule.Read(Small)).ToModule().Write().ToArray());

    [Fact]
    public void New_definitions_go_to_the_end_of_their_index_spaces()
    {
        var editor = new ModuleEditor(WasmModule.Read(Small));
        Assert.Equal(0u, editor.AddType(FunctionType.Empty));
        uint type = editor.AddType(new FunctionType([CoreValueType.I32], []));
        Assert.Equal(1u, type);
        Assert.Equal(2u, editor.AddFunction(type, [0, 0x0B]));
        Assert.Equal(3u, editor.AddFunction(type, [0, 0x0B]));
        Assert.Equal(0u, editor.AddGlobal(new GlobalType(CoreValueType.I32, true), [0x41, 7, 0x0B]));
        editor.AddExport("g", ExternKind.Global, 0);
        var module = WasmModule.Read(editor.ToModule().Write());
        Assert.Equal([0u, 1u, 1u], module.Functions);
        Assert.Equal(3, module.Code.Length);
        Assert.Equal(["run", "g"], module.Exports.Select(export => export.Name));
        Assert.Equal(new GlobalType(CoreValueType.I32, true), module.Globals[0].Type);
        Assert.Equal([SectionId.Type, SectionId.Import, SectionId.Function, SectionId.Global, SectionId.Export, SectionId.Custom, SectionId.Code], module.Sections.Select(s => s.Id));
    }

    [Fact]
    public void Removing_the_last_export_removes_the_section_and_leaves_the_rest_in_place()
    {
        var editor = new ModuleEditor(WasmModule.Read(Small));
        Assert.True(editor.RemoveExport("run"));
        Assert.False(editor.RemoveExport("run"));
        var module = editor.ToModule();
        Assert.Null(module.Find(SectionId.Export));
        Assert.Equal("note", module.FindCustom("note")!.Name);
        Assert.Equal("x"u8.ToArray(), module.FindCustom("note")!.Content.ToArray());
    }

    [Fact]
    public void A_replaced_body_changes_only_the_code_section()
    {
        var editor = new ModuleEditor(WasmModule.Read(Small));
        editor.ReplaceBody(0, new byte[] { 0, 1, 0x0B });
        var module = editor.ToModule();
        Assert.Equal([0, 1, 0x0B], module.Code[0].Bytes.ToArray());
        Assert.Equal(module.Write().Length, Small.Length + 1);
    }

    [Theory]
    [InlineData(new byte[] { 3, 1, 0, 1, 4, 1, 0x60, 0, 0 }, "out of order")]
    [InlineData(new byte[] { 1, 1, 0, 1, 1, 0 }, "out of order or repeated")]
    [InlineData(new byte[] { 1, 9, 0 }, "longer than")]
    [InlineData(new byte[] { 14, 1, 0 }, "malformed section id 14")]
    [InlineData(new byte[] { 0, 2, 5, 1 }, "larger than")]
    public void A_broken_frame_is_refused_with_its_offset(byte[] sections, string message)
    {
        var error = Assert.Throws<WasmFormatException>(() => WasmModule.Read(new byte[][] { Preamble.Module.ToArray(), sections }.SelectMany(part => part).ToArray()));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Offset!.Value, 8, 8 + sections.Length);
    }

    [Fact]
    public void A_module_in_several_pieces_reads_as_one_in_one_piece()
    {
        for (int cut = 1; cut < Small.Length; cut++)
        {
            var pieces = SequenceBuilder.Join([Small.AsMemory(0, cut), Small.AsMemory(cut)]);
            Assert.Equal(Small, WasmModule.Read(pieces).Write().ToArray());
        }
    }
}

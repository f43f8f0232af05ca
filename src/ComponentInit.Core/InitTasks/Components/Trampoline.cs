using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>
/// Recognises functions that only call on through a table element or global. They stand for a function of a module that is instantiated later; wit-component's
/// shim module is made of them.
/// </summary>
internal static class Trampoline
{
    /// <summary>The place that a function calls through.</summary>
    /// <returns>Null for a function that does anything else.</returns>
    public static ModuleSlot? Find(WasmModule module, uint function)
    {
        int defined = (int)function - module.CountImported(ExternKind.Function);
        if (defined < 0 || defined >= module.Code.Length) return null;
        var code = module.Code[defined];
        var walker = FunctionBody.Read(code.Bytes.Span, code.Offset).Instructions();
        int parameters = module.FunctionTypeOf(function).Parameters.Length;
        for (uint i = 0; i < parameters; i++)
        {
            if (!walker.MoveNext() || walker.Opcode != Opcode.LocalGet || walker.Current.Index(ImmediateKind.Local) != i) return null;
        }

        var slot = ReadTarget(module, ref walker);
        return walker.MoveNext() && walker.Opcode == Opcode.End && walker.Depth == 0 ? slot : null;
    }

    private static ModuleSlot? ReadTarget(WasmModule module, ref InstructionWalker walker)
    {
        if (!walker.MoveNext()) return null;
        if (walker.Opcode == Opcode.I32Const)
        {
            uint element = (uint)walker.Current.I32;
            if (!walker.MoveNext() || walker.Opcode is not (Opcode.CallIndirect or Opcode.ReturnCallIndirect)) return null;
            uint table = walker.Current.Index(ImmediateKind.Table);
            return ExportName(module, ExternKind.Table, table) is { } name ? new ModuleSlot(name, element) : null;
        }

        if (walker.Opcode != Opcode.GlobalGet) return null;
        uint global = walker.Current.Index(ImmediateKind.Global);
        if (!walker.MoveNext() || walker.Opcode is not (Opcode.CallRef or Opcode.ReturnCallRef)) return null;
        return ExportName(module, ExternKind.Global, global) is { } exported ? new ModuleSlot(exported, null) : null;
    }

    private static string? ExportName(WasmModule module, ExternKind kind, uint index) =>
        module.Exports.FirstOrDefault(export => export.Kind == kind && export.Index == index)?.Name;
}

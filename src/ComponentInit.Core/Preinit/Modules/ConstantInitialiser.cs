using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Writes values as constant expressions, bit for bit.</summary>
internal static class ConstantInitialiser
{
    /// <summary>Appends the expression, its final <c>end</c> included.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">A number or vector.</param>
    public static void Write(WasmWriter output, CoreValue value)
    {
        var code = new InstructionWriter(output);
        _ = value.Kind switch
        {
            CoreValueKind.I32 => code.I32Const(value.AsI32),
            CoreValueKind.I64 => code.I64Const(value.AsI64),
            CoreValueKind.F32 => code.F32Const((uint)value.Low),
            CoreValueKind.F64 => code.F64Const(value.Low),
            CoreValueKind.V128 => code.V128Const(new UInt128(value.High, value.Low)),
            _ => throw new ArgumentException($"a {value.Kind} is no number or vector", nameof(value)),
        };
        code.End();
    }

    /// <summary>Appends a reference as an expression.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="referent">What it refers to: a function or nothing.</param>
    /// <param name="heap">The type of a null reference.</param>
    public static void Write(WasmWriter output, Referent referent, HeapType heap)
    {
        var code = new InstructionWriter(output);
        _ = referent.Function is { } function ? code.Op(Opcode.RefFunc, function) : code.RefNull(heap.Code);
        code.End();
    }
}

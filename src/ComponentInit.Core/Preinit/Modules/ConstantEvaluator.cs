using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Computes constant expressions, extended ones too (core specification, section 3.4.6), as far as they depend on nothing that a host gives.</summary>
internal sealed class ConstantEvaluator
{
    private readonly int _importedGlobals;
    private readonly CoreValue?[] _globals;

    /// <summary>Computes the initial value of every global of a module.</summary>
    public ConstantEvaluator(WasmModule module)
    {
        _importedGlobals = module.CountImported(ExternKind.Global);
        _globals = new CoreValue?[module.Globals.Length];
        for (int i = 0; i < _globals.Length; i++) _globals[i] = Evaluate(module.Globals[i].Initial);
    }

    /// <summary>The initial value of a defined global; null where it is a reference or depends on an import.</summary>
    public CoreValue? InitialOf(int definedGlobal) => _globals[definedGlobal];

    /// <summary>Computes an expression; null where it is a reference or depends on an import.</summary>
    public CoreValue? Evaluate(ConstantExpression expression)
    {
        var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset, "constant expression");
        if (walker.MoveNext() && Constant(walker.Current) is { } only && walker.MoveNext() && walker.Opcode == Opcode.End) return only;
        return EvaluateAll(expression);
    }

    private CoreValue? EvaluateAll(ConstantExpression expression)
    {
        var stack = new Stack<CoreValue>();
        var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset, "constant expression");
        while (walker.MoveNext())
        {
            if (walker.Opcode == Opcode.End) continue;
            if (!Step(walker.Current, stack)) return null;
        }

        return stack.TryPop(out var result) ? result : null;
    }

    private bool Step(in Instruction instruction, Stack<CoreValue> stack)
    {
        var value = Constant(instruction) ?? (instruction.Opcode == Opcode.GlobalGet ? Global(instruction.Index(ImmediateKind.Global)) : Combine(instruction.Opcode, stack));
        if (value is not { } known) return false;
        stack.Push(known);
        return true;
    }

    private static CoreValue? Constant(in Instruction instruction) => instruction.Opcode switch
    {
        Opcode.I32Const => CoreValue.FromI32(instruction.I32),
        Opcode.I64Const => CoreValue.FromI64(instruction.I64),
        Opcode.F32Const => CoreValue.FromF32Bits(instruction.F32Bits),
        Opcode.F64Const => CoreValue.FromF64Bits(instruction.F64Bits),
        Opcode.V128Const => CoreValue.FromV128((ulong)instruction.V128Bits, (ulong)(instruction.V128Bits >> 64)),
        _ => null,
    };

    private CoreValue? Global(uint index)
    {
        long defined = index - (long)_importedGlobals;
        return defined >= 0 && defined < _globals.Length ? _globals[defined] : null;
    }

    private static CoreValue? Combine(Opcode opcode, Stack<CoreValue> stack)
    {
        if (!stack.TryPop(out var right) || !stack.TryPop(out var left)) return null;
        return opcode switch
        {
            Opcode.I32Add => CoreValue.FromI32(unchecked(left.AsI32 + right.AsI32)),
            Opcode.I32Sub => CoreValue.FromI32(unchecked(left.AsI32 - right.AsI32)),
            Opcode.I32Mul => CoreValue.FromI32(unchecked(left.AsI32 * right.AsI32)),
            Opcode.I64Add => CoreValue.FromI64(unchecked(left.AsI64 + right.AsI64)),
            Opcode.I64Sub => CoreValue.FromI64(unchecked(left.AsI64 - right.AsI64)),
            Opcode.I64Mul => CoreValue.FromI64(unchecked(left.AsI64 * right.AsI64)),
            _ => null,
        };
    }
}

using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection.Facts;

/// <summary>What the first instructions of functions show. Code is decoded when a rule asks for a function.</summary>
internal sealed class FunctionBodies(WasmModule module)
{
    private readonly uint _imported = (uint)module.CountImported(ExternKind.Function);

    /// <summary>Whether a function does nothing.</summary>
    public bool IsEmpty(uint function)
    {
        if (!TryRead(function, out var body)) return false;
        var walker = body.Instructions();
        return walker.MoveNext() && (walker.Opcode == Opcode.End || (walker.Opcode == Opcode.Return && walker.MoveNext() && walker.Opcode == Opcode.End));
    }

    /// <summary>Whether a function begins so: return if a global is set, then set it. That is how AssemblyScript makes a second call harmless.</summary>
    public bool IsGuardedByGlobal(uint function)
    {
        if (!TryRead(function, out var body)) return false;
        var walker = body.Instructions();
        if (!walker.MoveNext()) return false;
        if (walker.Opcode == Opcode.Block && !walker.MoveNext()) return false;
        if (walker.Opcode != Opcode.GlobalGet) return false;
        uint guard = walker.Current.Index(ImmediateKind.Global);
        return MovesToCondition(ref walker) && SetsSoon(ref walker, guard);
    }

    /// <summary>Whether a function begins with a test of a byte or word in memory that jumps over the rest: it runs once.</summary>
    public bool IsGuardedByMemory(uint function)
    {
        if (!TryRead(function, out var body)) return false;
        var walker = body.Instructions();
        if (!walker.MoveNext()) return false;
        if (walker.Opcode == Opcode.Block && !walker.MoveNext()) return false;
        if (walker.Opcode != Opcode.I32Const || !walker.MoveNext()) return false;
        return walker.Opcode is Opcode.I32Load or Opcode.I32Load8U or Opcode.I32Load8S && MovesToCondition(ref walker);
    }

    /// <summary>The function that is called first, where a function begins with a call of one that takes and returns nothing; else null.</summary>
    public uint? FirstCall(uint function)
    {
        if (!TryRead(function, out var body)) return null;
        var walker = body.Instructions();
        if (!walker.MoveNext() || walker.Opcode != Opcode.Call) return null;
        uint callee = walker.Current.Index(ImmediateKind.Function);
        return callee < module.FunctionCount && module.FunctionTypeOf(callee) is { Parameters.IsEmpty: true, Results.IsEmpty: true } ? callee : null;
    }

    /// <summary>Whether a function does nothing but call one function, pass its parameters on to a second one, and perhaps call a third: a wrapper of wasm-ld.</summary>
    public bool IsCommandWrapper(uint function)
    {
        const int Calls = 2;
        const int CallsWithDestructors = 3;
        if (FirstCall(function) is null || !TryRead(function, out var body)) return false;
        int calls = 0;
        for (var walker = body.Instructions(); walker.MoveNext();)
        {
            if (walker.Opcode == Opcode.Call) calls++;
            else if (walker.Opcode is not (Opcode.LocalGet or Opcode.End)) return false;
        }

        return calls is Calls or CallsWithDestructors;
    }

    private static bool MovesToCondition(ref InstructionWalker walker)
    {
        if (!walker.MoveNext()) return false;
        if (walker.Opcode == Opcode.I32Eqz && !walker.MoveNext()) return false;
        return walker.Opcode is Opcode.If or Opcode.BrIf;
    }

    private static bool SetsSoon(ref InstructionWalker walker, uint guard)
    {
        const int Near = 5;
        for (int i = 0; i < Near && walker.MoveNext(); i++)
        {
            if (walker.Opcode == Opcode.GlobalSet) return walker.Current.Index(ImmediateKind.Global) == guard;
        }

        return false;
    }

    private bool TryRead(uint function, out FunctionBody body)
    {
        body = default;
        if (function < _imported || function - _imported >= (uint)module.Code.Length) return false;
        var code = module.Code[(int)(function - _imported)];
        body = FunctionBody.Read(code.Bytes.Span, code.Offset);
        return true;
    }
}

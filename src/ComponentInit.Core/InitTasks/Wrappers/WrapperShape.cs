using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>Recognises wrappers by their code, whoever made them.</summary>
internal static class WrapperShape
{
    private const int LongestTail = 8;

    /// <summary>Whether a function calls a hook first, or is exactly a wrapper of ours that only calls one last.</summary>
    /// <param name="module">The core module.</param>
    /// <param name="function">Function index.</param>
    /// <param name="hooks">The hooks of the module.</param>
    public static bool IsWrapper(WasmModule module, uint function, ModuleHooks hooks) =>
        FindFirstCall(module, function) is { } first && hooks.Contains(first) || FindHook(module, function) is { } hook && hooks.Contains(hook);

    /// <summary>
    /// How many functions are wrappers of hooks that are not exported any more: none, unless all are that every protocol wraps. One function that happens to look
    /// like a wrapper tells nothing.
    /// </summary>
    public static int Count(IReadOnlyCollection<UsedFunction> functions)
    {
        var always = functions.Where(function => function.Role is ExportRole.Synchronous or ExportRole.Asynchronous or ExportRole.Stackful);
        bool areWrapped = always.Any() && always.All(function => FindHook(function.Module, function.Function) is not null);
        return areWrapped ? functions.Count(function => FindHook(function.Module, function.Function) is not null) : 0;
    }

    /// <summary>
    /// The hook that a function calls, where its whole code is that of a wrapper: hook, all parameters, a function of the same type, hook, with one of the hooks
    /// missing perhaps.
    /// </summary>
    /// <returns>Function index of the hook, or null for any other function.</returns>
    public static uint? FindHook(WasmModule module, uint function)
    {
        var type = module.FunctionTypeOf(function);
        if (ReadCode(module, function, type.Parameters.Length + LongestTail + 4) is not { } code) return null;
        int behindBefore = 0;
        var before = TakeCall(module, code, ref behindBefore);
        return FindHook(module, type, code, behindBefore, before) ?? FindHook(module, type, code, 0, null);
    }

    private static uint? FindHook(WasmModule module, FunctionType type, List<WrapperStep> code, int at, uint? before)
    {
        for (uint i = 0; i < type.Parameters.Length; i++)
        {
            if (at >= code.Count || code[at++] != new WrapperStep(Opcode.LocalGet, i)) return null;
        }

        if (at >= code.Count || code[at].Opcode != Opcode.Call || !module.FunctionTypeOf((uint)code[at++].Operand).Equals(type)) return null;
        var after = TakeCall(module, code, ref at) ?? TakeCallByCode(code, ref at);
        return at == code.Count - 1 && (before is null || after is null || before == after) ? before ?? after : null;
    }

    private static uint? FindFirstCall(WasmModule module, uint function)
    {
        if (Body(module, function) is not { } code) return null;
        var walker = FunctionBody.Read(code.Bytes.Span, code.Offset).Instructions();
        if (!walker.MoveNext()) return null;
        if (walker.Opcode == Opcode.I32Const && !walker.MoveNext()) return null;
        return walker.Opcode == Opcode.Call ? walker.Current.Index(ImmediateKind.Function) : null;
    }

    private static uint? TakeCall(WasmModule module, List<WrapperStep> code, ref int at)
    {
        int call = at + (at < code.Count && code[at].Opcode == Opcode.I32Const ? 1 : 0);
        if (call >= code.Count || code[call].Opcode != Opcode.Call) return null;
        if (call > at && code[at].Operand is < 0 or > (long)TaskHookReason.ReallocEnd) return null;
        var expected = call == at ? FunctionType.Empty : ModuleHooks.TaskHookType;
        if (!module.FunctionTypeOf((uint)code[call].Operand).Equals(expected)) return null;
        at = call + 1;
        return (uint)code[call].Operand;
    }

    private static uint? TakeCallByCode(List<WrapperStep> code, ref int at)
    {
        ReadOnlySpan<Opcode> expected =
            [Opcode.LocalTee, Opcode.I32Const, Opcode.I32Const, Opcode.LocalGet, Opcode.I32Const, Opcode.I32And, Opcode.Select, Opcode.Call];
        if (code.Count < at + expected.Length) return null;
        for (int i = 0; i < expected.Length; i++)
        {
            if (code[at + i].Opcode != expected[i]) return null;
        }

        at += expected.Length;
        return (uint)code[at - 1].Operand;
    }

    private static List<WrapperStep>? ReadCode(WasmModule module, uint function, int limit)
    {
        if (Body(module, function) is not { } body) return null;
        var code = new List<WrapperStep>();
        var walker = FunctionBody.Read(body.Bytes.Span, body.Offset).Instructions();
        while (walker.MoveNext())
        {
            if (code.Count == limit) return null;
            code.Add(new WrapperStep(walker.Opcode, walker.Opcode switch
            {
                Opcode.I32Const => walker.Current.I32,
                Opcode.LocalGet or Opcode.LocalTee => walker.Current.Index(ImmediateKind.Local),
                Opcode.Call => walker.Current.Index(ImmediateKind.Function),
                _ => 0,
            }));
        }

        return code;
    }

    private static FunctionCode? Body(WasmModule module, uint function)
    {
        int defined = (int)function - module.CountImported(ExternKind.Function);
        return defined >= 0 && defined < module.Code.Length ? module.Code[defined] : null;
    }
}

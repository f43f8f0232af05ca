using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>Writes the body of a wrapper: hook, original with the same arguments, hook.</summary>
internal static class WrapperBody
{
    /// <summary>The bits of what an asynchronous export or callback returns that are its code; 0 is EXIT (component-model, CanonicalABI.md, <c>unpack_callback_result</c>).</summary>
    public const int CallbackCodeMask = 0xF;

    /// <summary>Writes a body.</summary>
    /// <param name="type">Type of the original and of the wrapper.</param>
    /// <param name="calls">The calls around the original.</param>
    /// <param name="original">Function index of the original.</param>
    /// <param name="hooks">The hooks it calls, and others.</param>
    public static ReadOnlySpan<byte> Write(FunctionType type, HookCalls calls, uint original, ImmutableArray<HookFunction> hooks)
    {
        var body = new WasmWriter();
        if (calls.Suspended is null)
        {
            body.WriteU32(0);
        }
        else
        {
            body.WriteU32(1);
            body.WriteU32(1);
            body.WriteValueType(CoreValueType.I32);
        }

        var code = new InstructionWriter(body);
        Call(code, calls.Before, hooks);
        uint parameters = (uint)type.Parameters.Length;
        for (uint i = 0; i < parameters; i++) code.Op(Opcode.LocalGet, i);
        code.Op(Opcode.Call, original);
        if (calls.Suspended is { } suspended) CallByCode(code, suspended, calls.After!, parameters, Index(hooks, suspended));
        else Call(code, calls.After, hooks);
        code.End();
        return body.ToMemory().Span;
    }

    private static void Call(InstructionWriter code, HookCall? call, ImmutableArray<HookFunction> hooks)
    {
        if (call is null) return;
        if (call.Reason is { } reason) code.I32Const((int)reason);
        code.Op(Opcode.Call, Index(hooks, call));
    }

    private static uint Index(ImmutableArray<HookFunction> hooks, HookCall call) => hooks.First(hook => hook.Name == call.Hook).Index;

    private static void CallByCode(InstructionWriter code, HookCall suspended, HookCall exited, uint local, uint hook) => code
        .Op(Opcode.LocalTee, local)
        .I32Const((int)suspended.Reason!.Value)
        .I32Const((int)exited.Reason!.Value)
        .Op(Opcode.LocalGet, local)
        .I32Const(CallbackCodeMask)
        .Op(Opcode.I32And)
        .Op(Opcode.Select)
        .Op(Opcode.Call, hook);
}

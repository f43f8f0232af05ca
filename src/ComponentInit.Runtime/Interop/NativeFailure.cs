namespace ComponentInit.Runtime.Interop;

/// <summary>What a call into the engine answered when it did not succeed: an error or a trap, read and freed.</summary>
/// <param name="Message">Wasmtime's text, with its own backtrace and cause.</param>
/// <param name="Code">Trap code (<c>wasmtime_trap_code_t</c>), or null for an error of the host or of linking.</param>
/// <param name="Frames">Frames of the guest, innermost first.</param>
internal sealed record NativeFailure(string Message, byte? Code, IReadOnlyList<NativeFrame> Frames)
{
    public const byte StackOverflow = 0;
    public const byte Interrupt = 10;

    /// <summary>Takes over what a call returned; null for success.</summary>
    public static NativeFailure? Take(nint error, nint trap = 0)
    {
        using var errorHandle = new ErrorHandle(error);
        using var trapHandle = new TrapHandle(trap);
        if (!errorHandle.IsInvalid)
            return FromError(errorHandle);
        return trapHandle.IsInvalid ? null : FromTrap(trapHandle);
    }

    private static unsafe NativeFailure FromError(ErrorHandle error)
    {
        ByteVector message;
        TrapApi.wasmtime_error_message(error, &message);
        PointerVector frames;
        TrapApi.wasmtime_error_wasm_trace(error, &frames);
        return new NativeFailure(NativeText.Take(ref message), null, NativeFrame.Take(ref frames));
    }

    private static unsafe NativeFailure FromTrap(TrapHandle trap)
    {
        ByteVector message;
        TrapApi.wasm_trap_message(trap, &message);
        byte code;
        bool hasCode = TrapApi.wasmtime_trap_code(trap, &code) != 0;
        PointerVector frames;
        TrapApi.wasm_trap_trace(trap, &frames);
        return new NativeFailure(NativeText.Take(ref message), hasCode ? code : null, NativeFrame.Take(ref frames));
    }
}

namespace ComponentInit.Runtime.Interop;

/// <summary>A frame of a guest's stack, copied out of the engine.</summary>
internal sealed record NativeFrame(string? ModuleName, uint FunctionIndex, string? FunctionName, long? ModuleOffset)
{
    /// <summary>Reads the frames of a trace and frees it. The trap or error that it came from must still be alive.</summary>
    public static unsafe IReadOnlyList<NativeFrame> Take(ref PointerVector trace)
    {
        var frames = new NativeFrame[(int)trace.Size];
        for (int i = 0; i < frames.Length; i++)
        {
            nint frame = trace.Data[i];
            nuint offset = TrapApi.wasm_frame_module_offset(frame);
            frames[i] = new NativeFrame(
                NativeText.Read(TrapApi.wasmtime_frame_module_name(frame)),
                TrapApi.wasm_frame_func_index(frame),
                NativeText.Read(TrapApi.wasmtime_frame_func_name(frame)),
                offset == nuint.MaxValue ? null : (long)offset);
        }

        fixed (PointerVector* pointer = &trace)
            TrapApi.wasm_frame_vec_delete(pointer);
        return frames;
    }
}

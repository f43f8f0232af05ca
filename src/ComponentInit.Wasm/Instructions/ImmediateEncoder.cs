using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Instructions;

/// <summary>Writes the immediates that have a form of their own.</summary>
internal static class ImmediateEncoder
{
    private const uint MemoryIndexFlag = 0x40;

    internal static void WriteMemArg(WasmWriter output, MemArg memArg)
    {
        bool explicitMemory = memArg.Memory != 0;
        output.WriteU32((uint)memArg.Alignment | (explicitMemory ? MemoryIndexFlag : 0));
        if (explicitMemory) output.WriteU32(memArg.Memory);
        output.WriteU64(memArg.Offset);
    }
}

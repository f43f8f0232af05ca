using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>A byte that is 0x00 or 0x01: a flag, or whether something optional follows (component-model, Binary.md, <c>&lt;T&gt;?</c>).</summary>
internal static class Flag
{
    public static bool Read(ref WasmReader reader, string what)
    {
        byte flag = reader.PeekByte();
        if (flag > 1) reader.Fail($"malformed {what} flag 0x{flag:x2}");
        reader.Skip(1);
        return flag == 1;
    }

    public static void Write(WasmWriter writer, bool value) => writer.WriteByte(value ? (byte)1 : (byte)0);
}

using System.Text;

namespace ComponentInit.Runtime.Interop;

/// <summary>Text that crosses the C API.</summary>
internal static unsafe class NativeText
{
    /// <summary>Decodes a name and leaves the vector alone; null for a null pointer.</summary>
    public static string? Read(ByteVector* vector) => vector is null ? null : Encoding.UTF8.GetString(vector->AsSpan());

    /// <summary>Decodes a name that somebody else owns.</summary>
    public static string Read(byte* name, nuint length) => Encoding.UTF8.GetString(name, checked((int)length));

    /// <summary>Decodes a message and frees the vector. A NUL at the end, which traps have and errors have not, is dropped.</summary>
    public static string Take(ref ByteVector vector)
    {
        fixed (ByteVector* pointer = &vector)
        {
            string text = Encoding.UTF8.GetString(vector.AsSpan()).TrimEnd('\0');
            ByteVectorApi.wasm_byte_vec_delete(pointer);
            return text;
        }
    }
}

using System.Text;

namespace ComponentInit.Runtime.Interop;

/// <summary>Makes what a host function gives back to end the guest.</summary>
internal static unsafe class HostTrap
{
    /// <summary>A <c>wasm_trap_t</c>; the engine takes it over.</summary>
    public static nint New(string message)
    {
        byte[] text = Encoding.UTF8.GetBytes(message);
        fixed (byte* pointer = text)
            return TrapApi.wasmtime_trap_new(pointer, (nuint)text.Length);
    }

    /// <summary>A <c>wasmtime_error_t</c>; the engine takes it over.</summary>
    public static nint NewError(string message) => NewError(Encoding.UTF8.GetBytes(message.Replace('\0', ' ') + '\0'));

    /// <summary>A <c>wasmtime_error_t</c>; the engine takes it over.</summary>
    /// <param name="message">A literal, which has a NUL behind it.</param>
    public static nint NewError(ReadOnlySpan<byte> message)
    {
        fixed (byte* pointer = message)
            return TrapApi.wasmtime_error_new(pointer);
    }
}

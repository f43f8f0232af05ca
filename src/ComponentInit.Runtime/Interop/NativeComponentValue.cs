using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_val_t</c>: a kind and what it holds.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal unsafe struct NativeComponentValue
{
    [FieldOffset(0)]
    public NativeComponentValueKind Kind;

    /// <summary>Bool and integers, sign-extended; floats by their bits; char by its scalar value.</summary>
    [FieldOffset(8)]
    public ulong Bits;

    /// <summary>The name of an enum's case, or a string.</summary>
    [FieldOffset(8)]
    public ByteVector Text;

    /// <summary>The elements of a list, record, tuple, map or set of flags.</summary>
    [FieldOffset(8)]
    public NativeComponentVector Elements;

    /// <summary>The name of a variant's case; its payload is <see cref="VariantPayload"/>.</summary>
    [FieldOffset(8)]
    public ByteVector Case;

    [FieldOffset(24)]
    public NativeComponentValue* VariantPayload;

    /// <summary>The value of an option, null for none.</summary>
    [FieldOffset(8)]
    public NativeComponentValue* OptionValue;

    /// <summary>Whether a result is ok; its payload is <see cref="ResultPayload"/>.</summary>
    [FieldOffset(8)]
    public byte IsOk;

    [FieldOffset(16)]
    public NativeComponentValue* ResultPayload;

    /// <summary><c>wasmtime_component_resource_any_t*</c>.</summary>
    [FieldOffset(8)]
    public nint Resource;
}

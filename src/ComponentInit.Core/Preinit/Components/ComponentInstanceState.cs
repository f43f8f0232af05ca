using System.Buffers.Binary;
using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>The state of one core instance of a component, from what the accessor gave.</summary>
/// <param name="memories">Its memories.</param>
/// <param name="fields">Its fields by their names.</param>
/// <param name="state">The list that the accessor gave.</param>
internal sealed class ComponentInstanceState(ILinearMemory[] memories, Dictionary<string, StateField> fields, ReadOnlyMemory<byte> state) : IInstanceState
{
    /// <inheritdoc/>
    public ILinearMemory Memory(int index) => memories[index];

    /// <inheritdoc/>
    public CoreValue Global(int index)
    {
        var field = fields[ReservedNames.Global(index)];
        var bytes = state.Span[field.Offset..];
        return field.Type.Value.Code switch
        {
            0x7F => CoreValue.FromI32(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
            0x7E => CoreValue.FromI64(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
            0x7D => CoreValue.FromF32Bits(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
            0x7C => CoreValue.FromF64Bits(BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
            _ => CoreValue.FromV128(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..])),
        };
    }

    /// <inheritdoc/>
    public bool SeesReferences => false;

    /// <inheritdoc/>
    public ImmutableArray<Referent> Table(int index) => throw new NotSupportedException("the accessor does not read tables");

    /// <inheritdoc/>
    /// <remarks>The accessor tells null from anything else, where it can tell that.</remarks>
    public Referent Reference(int index) =>
        fields.TryGetValue(ReservedNames.Global(index), out var field) && state.Span[field.Offset] == 0 ? Referent.Null : Referent.Unknown;

    /// <inheritdoc/>
    public int Flag(int index) => BinaryPrimitives.ReadInt32LittleEndian(state.Span[fields[ReservedNames.Flag(index)].Offset..]);
}

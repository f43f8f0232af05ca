using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Format;

namespace ComponentInit.Wasm.Components;

/// <summary>One section of a component: its bytes as they stand in the file, and the definitions in it.</summary>
[DebuggerDisplay("{Id} {Name,nq} at {Offset}, {Raw.Length} bytes")]
public sealed class ComponentSection
{
    private readonly Component _component;
    private readonly Lazy<ImmutableArray<ComponentDefinition>> _definitions;

    internal ComponentSection(Component component, ComponentSectionId id, ReadOnlySequence<byte> raw, int headerLength, long offset, string? name, int nameLength)
    {
        _component = component;
        Id = id;
        Raw = raw;
        Offset = offset;
        Name = name;
        Content = raw.Slice(headerLength + nameLength);
        ContentOffset = offset + headerLength + nameLength;
        _definitions = new(() => SectionDecoder.Decode(_component, this));
    }

    /// <summary>Which section.</summary>
    public ComponentSectionId Id { get; }

    /// <summary>All its bytes: id, size and payload.</summary>
    public ReadOnlySequence<byte> Raw { get; }

    /// <summary>Absolute offset in bytes of the first byte of <see cref="Raw"/>.</summary>
    public long Offset { get; }

    /// <summary>Name of a custom section, else null.</summary>
    public string? Name { get; }

    /// <summary>The payload, without the name of a custom section.</summary>
    public ReadOnlySequence<byte> Content { get; }

    /// <summary>Absolute offset in bytes of the content.</summary>
    public long ContentOffset { get; }

    /// <summary>What the section defines, in order; nothing for a custom section.</summary>
    /// <exception cref="WasmFormatException">The section is malformed.</exception>
    public ImmutableArray<ComponentDefinition> Definitions => _definitions.Value;
}

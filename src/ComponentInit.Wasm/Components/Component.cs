using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Format;

namespace ComponentInit.Wasm.Components;

/// <summary>
/// A component: its sections as they stand in the file, decoded on demand. Immutable, to be shared between threads.
/// </summary>
public sealed class Component
{
    /// <summary>How many components, component types and instance types may stand in each other.</summary>
    public const int MaxNesting = 100;

    private readonly Lazy<ComponentIndexSpaces> _indexSpaces;

    private Component(ReadOnlySequence<byte> content, long offset, Component? parent)
    {
        Content = content;
        Offset = offset;
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
        Sections = ComponentReader.ReadSections(this);
        _indexSpaces = new(() => ComponentIndexSpaces.Of(this));
    }

    /// <summary>All its bytes.</summary>
    public ReadOnlySequence<byte> Content { get; }

    /// <summary>Absolute offset in bytes of its first byte.</summary>
    public long Offset { get; }

    /// <summary>The component that it is nested in, or null.</summary>
    public Component? Parent { get; }

    /// <summary>How many components it is nested in.</summary>
    public int Depth { get; }

    /// <summary>All sections in the order of the file, custom ones included.</summary>
    public ImmutableArray<ComponentSection> Sections { get; }

    /// <summary>What each index refers to. Decodes all sections, though not those of nested components.</summary>
    /// <exception cref="WasmFormatException">A section is malformed.</exception>
    public ComponentIndexSpaces IndexSpaces => _indexSpaces.Value;

    /// <summary>All definitions in order.</summary>
    /// <exception cref="WasmFormatException">A section is malformed.</exception>
    public IEnumerable<ComponentDefinition> Definitions => Sections.SelectMany(section => section.Definitions);

    /// <summary>Splits a binary into sections and checks their frames.</summary>
    /// <param name="bytes">The component.</param>
    /// <param name="start">Absolute offset of its first byte in its file.</param>
    /// <exception cref="WasmFormatException">It is no component, or a section's frame is malformed.</exception>
    public static Component Read(ReadOnlyMemory<byte> bytes, long start = 0) => Read(new ReadOnlySequence<byte>(bytes), start);

    /// <summary>Splits a binary that lies in several pieces into sections.</summary>
    /// <param name="content">The component.</param>
    /// <param name="start">Absolute offset of its first byte in its file.</param>
    /// <exception cref="WasmFormatException">It is no component, or a section's frame is malformed.</exception>
    public static Component Read(ReadOnlySequence<byte> content, long start = 0) => new(content, start, null);

    /// <summary>The first custom section of a name, or null.</summary>
    public ComponentSection? FindCustom(string name) => Sections.FirstOrDefault(section => section.Name == name);

    /// <summary>The component as bytes: the preamble and every section as it stands.</summary>
    public ReadOnlySequence<byte> Write() =>
        SequenceBuilder.Join([Preamble.Component.ToArray(), .. Sections.SelectMany(section => section.Raw.Pieces())]);

    /// <summary>Decodes everything: all sections, of nested components too, and the frames of core modules.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="WasmFormatException">Something is malformed.</exception>
    public void CheckFormat(CancellationToken cancellationToken = default)
    {
        foreach (var definition in Definitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (definition is NestedComponentDefinition { Component: { } nested }) nested.CheckFormat(cancellationToken);
            if (definition is CoreModuleDefinition module) module.Read();
        }
    }

    /// <summary>Reads a component that is nested in this one.</summary>
    internal Component ReadNested(ReadOnlySequence<byte> content, long offset)
    {
        if (Depth + 1 > MaxNesting) throw new WasmFormatException($"components are nested more than {MaxNesting} deep", offset, "component");
        return new Component(content, offset, this);
    }
}

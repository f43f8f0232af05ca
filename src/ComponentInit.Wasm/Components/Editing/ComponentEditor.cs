using System.Buffers;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Editing;

/// <summary>
/// Edits a component. Every definition has a stable index in its index space: those of the original keep theirs, new ones get the next free one, wherever they
/// stand. All indices given to the editor and returned by it are stable ones; <see cref="Build"/> numbers the definitions anew in their order and changes
/// every use: aliases (outer ones of nested components and types too), canonical definitions, instances, imports, exports, start, types and names.
/// Sections in which nothing changes are written byte for byte. Not to be shared between threads.
/// </summary>
public sealed class ComponentEditor
{
    private readonly List<EditedSection> _sections = [];
    private readonly uint[] _next = new uint[ComponentIndexSpaces.Sorts.Length];

    /// <summary>Begins to edit a component.</summary>
    /// <param name="component">The component; it stays as it is.</param>
    /// <exception cref="WasmFormatException">A section is malformed.</exception>
    public ComponentEditor(Component component)
    {
        Component = component;
        foreach (var section in component.Sections)
        {
            var edited = new EditedSection(section.Id, section);
            foreach (var definition in section.Definitions) edited.Definitions.Add(new EditedDefinition(definition, TakeIndices(definition)));
            _sections.Add(edited);
        }
    }

    /// <summary>The component as it was.</summary>
    public Component Component { get; }

    /// <summary>Appends a definition. New ones of a kind that follow each other share a section.</summary>
    /// <returns>Its stable index; the first one when it takes several.</returns>
    public uint Add(ComponentDefinition definition)
    {
        if (_sections.Count == 0 || _sections[^1].Id != definition.SectionId || !_sections[^1].CanGrow) _sections.Add(new EditedSection(definition.SectionId, null));
        return AddTo(_sections[^1], definition);
    }

    /// <summary>Puts a definition into a new section right behind the section of another definition, to be used by what stands further behind.</summary>
    /// <param name="sort">Index space of the other definition.</param>
    /// <param name="index">Its stable index.</param>
    /// <param name="definition">The new definition.</param>
    /// <returns>Its stable index; the first one when it takes several.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such definition.</exception>
    public uint InsertAfter(ComponentSort sort, uint index, ComponentDefinition definition)
    {
        var section = new EditedSection(definition.SectionId, null);
        _sections.Insert(_sections.IndexOf(Find(sort, index).Section) + 1, section);
        return AddTo(section, definition);
    }

    /// <summary>What a stable index refers to now.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such definition.</exception>
    public ComponentDefinition Get(ComponentSort sort, uint index) => Find(sort, index).Item.Definition;

    /// <summary>Puts a definition in the place of another one.</summary>
    /// <param name="sort">Index space of both.</param>
    /// <param name="index">Stable index.</param>
    /// <param name="definition">The new definition; it belongs into the same kind of section and takes as many indices.</param>
    /// <exception cref="ArgumentException">It does not.</exception>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such definition.</exception>
    public void Replace(ComponentSort sort, uint index, ComponentDefinition definition)
    {
        var (section, item) = Find(sort, index);
        if (definition.SectionId != section.Id || definition.Sort != sort || definition.Count != item.Definition.Count)
        {
            throw new ArgumentException($"A {definition.GetType().Name} cannot take the place of a {item.Definition.GetType().Name}.", nameof(definition));
        }

        item.Replace(definition);
        section.IsTouched = true;
    }

    /// <summary>
    /// Removes a definition. Removing an export makes later uses of its index uses of what was exported; any other use that is left fails in <see
    /// cref="Build"/>.
    /// </summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such definition.</exception>
    public void Remove(ComponentSort sort, uint index) => Remove(Find(sort, index));

    /// <summary>Removes an export and its index; later uses of that index become uses of what was exported.</summary>
    /// <param name="name">Its name, compared ordinally.</param>
    /// <returns>Whether there was such an export.</returns>
    public bool RemoveExport(string name)
    {
        if (FindExport(name) is not { } found) return false;
        Remove(found);
        return true;
    }

    /// <summary>Gives an export another name; its place and its index stay.</summary>
    /// <param name="name">Its name, compared ordinally.</param>
    /// <param name="newName">The name it gets; an export that has it already is removed.</param>
    /// <returns>Whether there was such an export.</returns>
    public bool RenameExport(string name, string newName)
    {
        if (FindExport(name) is not { Item.Definition: ExportDefinition export } found) return false;
        if (newName != name) RemoveExport(newName);
        found.Item.Replace(export with { Name = new ExternName(newName) });
        found.Section.IsTouched = true;
        return true;
    }

    /// <summary>
    /// Removes an export of an exported instance, where the instance is a bundle of exports or is made by a component that is nested in this one.
    /// Other instances made by that component lose the export too.
    /// </summary>
    /// <param name="instance">Name of the instance.</param>
    /// <param name="name">Name of its export.</param>
    /// <returns>Whether there was such an export.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmFeatureUnsupported"/>: the instance is made elsewhere.</exception>
    public bool RemoveInstanceExport(string instance, string name)
    {
        if (FindExport(instance) is not { Item.Definition: ExportDefinition { Target: ComponentSort.Instance } export }) return false;
        ComponentDefinition definition = export;
        uint index = export.Index;
        for (; definition is ExportDefinition exported; definition = Get(ComponentSort.Instance, index)) index = exported.Index;
        if (definition is InlineExports bundle)
        {
            if (bundle.Exports.All(item => item.Name.Name != name)) return false;
            Replace(ComponentSort.Instance, index, new InlineExports([.. bundle.Exports.Where(item => item.Name.Name != name)]));
            return true;
        }

        if (definition is Instantiation made && Get(ComponentSort.Component, made.ComponentIndex) is NestedComponentDefinition { Component: not null })
        {
            return Edit(made.ComponentIndex).RemoveExport(name);
        }

        throw new WasmException(
            WasmErrorCode.WasmFeatureUnsupported,
            $"The export {name} of instance {instance} cannot be removed: the instance is neither a bundle of exports nor made by a component nested in this one.");
    }

    /// <summary>Begins to edit a nested component, or goes on with it.</summary>
    /// <param name="index">Stable component index.</param>
    /// <returns>Its editor; what it builds takes the place of the nested component.</returns>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmInvalid"/>: there is no such component. <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: it is an alias or
    /// import.
    /// </exception>
    public ComponentEditor Edit(uint index)
    {
        if (Find(ComponentSort.Component, index).Item is { Definition: NestedComponentDefinition { Component: { } nested } } item) return item.Edit(nested);
        throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"Component {index} cannot be edited: it is an alias, an import or a new one.");
    }

    /// <summary>Writes the edited component.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmFeatureUnsupported"/>: a definition that was removed is used.</exception>
    public ReadOnlySequence<byte> Build()
    {
        var assembler = new SectionAssembler(new RenumberedIndices(_sections));
        List<ReadOnlyMemory<byte>> pieces = [Preamble.Component.ToArray()];
        bool same = true;
        foreach (var section in _sections)
        {
            var written = assembler.Assemble(section);
            same &= section.Original is { } original && written.IsSameAs(original.Raw);
            pieces.AddRange(written.Pieces());
        }

        return same ? Component.Content : SequenceBuilder.Join(pieces);
    }

    private static void Remove((EditedSection Section, EditedDefinition Item) found)
    {
        found.Item.Remove();
        found.Section.IsTouched = true;
    }

    private uint AddTo(EditedSection section, ComponentDefinition definition)
    {
        uint index = TakeIndices(definition);
        section.Definitions.Add(new EditedDefinition(definition, index));
        return index;
    }

    private uint TakeIndices(ComponentDefinition definition)
    {
        if (definition.Sort is not { } sort) return 0;
        uint first = _next[(int)sort];
        _next[(int)sort] += (uint)definition.Count;
        return first;
    }

    private (EditedSection Section, EditedDefinition Item) Find(ComponentSort sort, uint index)
    {
        foreach (var section in _sections)
        {
            foreach (var item in section.Definitions)
            {
                if (item.Definition.Sort == sort && !item.IsRemoved && index - item.FirstIndex < (uint)item.Definition.Count) return (section, item);
            }
        }

        throw new WasmException(WasmErrorCode.WasmInvalid, $"unknown {sort.Describe()} {index}: the component has no such index, or it was removed");
    }

    private (EditedSection Section, EditedDefinition Item)? FindExport(string name)
    {
        foreach (var section in _sections)
        {
            foreach (var item in section.Definitions)
            {
                if (!item.IsRemoved && item.Definition is ExportDefinition export && export.Name.Name == name) return (section, item);
            }
        }

        return null;
    }
}

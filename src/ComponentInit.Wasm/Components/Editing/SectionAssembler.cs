using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Format;
using ComponentInit.Wasm.Components.Names;

namespace ComponentInit.Wasm.Components.Editing;

/// <summary>Writes the sections of an editor: the original bytes where neither definitions nor indices changed.</summary>
internal sealed class SectionAssembler
{
    private readonly RenumberedIndices _indices;

    /// <summary>Creates one.</summary>
    /// <param name="indices">What the indices become.</param>
    public SectionAssembler(RenumberedIndices indices) => _indices = indices;

    /// <summary>The bytes of a section: id, size and payload, or nothing when all its definitions were removed.</summary>
    public ReadOnlySequence<byte> Assemble(EditedSection section)
    {
        if (section.Id == ComponentSectionId.Custom) return AssembleCustom(section.Original!);
        var left = section.Definitions.Where(item => !item.IsRemoved).ToArray();
        if (left.Length == 0 && section.Definitions.Count > 0) return ReadOnlySequence<byte>.Empty;
        return section.Id switch
        {
            ComponentSectionId.CoreModule => AssembleModule(section, left[0]),
            ComponentSectionId.Component => AssembleComponent(section, left[0]),
            _ => AssembleDefinitions(section, left),
        };
    }

    private static ReadOnlySequence<byte> AssembleModule(EditedSection section, EditedDefinition item) => section is { IsTouched: false, Original: { } original }
        ? original.Raw
        : SectionEncoder.Frame(section.Id, [.. ((CoreModuleDefinition)item.Definition).Content.Pieces()]);

    private ReadOnlySequence<byte> AssembleComponent(EditedSection section, EditedDefinition item)
    {
        var definition = (NestedComponentDefinition)item.Definition;
        var content = item.Nested?.Build() ?? definition.Content;
        if (!_indices.IsIdentity)
        {
            bool isRead = item.Nested is null && definition.Component is not null;
            content = OuterAliasRemapper.Remap(isRead ? definition.Component! : Component.Read(content), _indices, scope: 1);
        }

        bool same = section is { IsTouched: false, Original: { } original } && content.IsSameAs(original.Content);
        return same ? section.Original!.Raw : SectionEncoder.Frame(section.Id, [.. content.Pieces()]);
    }

    private ReadOnlySequence<byte> AssembleDefinitions(EditedSection section, EditedDefinition[] left)
    {
        bool untouched = section is { IsTouched: false, Original: not null };
        if (untouched && _indices.IsIdentity) return section.Original!.Raw;
        var writer = new DefinitionWriter(_indices);
        var encoded = SectionEncoder.Encode(section.Id, [.. left.Select(item => item.Definition)], writer);
        return untouched && !writer.HasMapped ? section.Original!.Raw : encoded;
    }

    private ReadOnlySequence<byte> AssembleCustom(ComponentSection section)
    {
        if (_indices.IsIdentity || section.Name != ComponentNames.SectionName || ComponentNames.TryDecode(section) is not { } names) return section.Raw;
        var renamed = names with { Sorts = [.. names.Sorts.Select(Rename)] };
        return SectionEncoder.Frame(section.Id, [renamed.Encode()]);
    }

    private SortNames Rename(SortNames group)
    {
        var names = ImmutableArray.CreateBuilder<IndexName>(group.Names.Length);
        foreach (var name in group.Names)
        {
            if (_indices.Find(group.Sort, name.Index) is { } index) names.Add(name with { Index = index });
        }

        return group with { Names = names.ToImmutable() };
    }
}

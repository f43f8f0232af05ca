using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Format;

namespace ComponentInit.Wasm.Components.Names;

/// <summary>What the custom section <c>component-name</c> says (component-model, Binary.md, Name Section).</summary>
/// <param name="ComponentName">Name of the component, or null.</param>
/// <param name="Sorts">Names of its definitions, a group a sort, in the order of the section.</param>
public sealed record ComponentNames(string? ComponentName, ImmutableArray<SortNames> Sorts)
{
    /// <summary>Name of the custom section.</summary>
    public const string SectionName = "component-name";

    private const byte ComponentSubsection = 0;
    private const byte SortSubsection = 1;

    /// <summary>No names.</summary>
    public static readonly ComponentNames Empty = new(null, []);

    /// <summary>Reads the names of a component. A section that is missing or malformed gives none: validity does not depend on it.</summary>
    public static ComponentNames Of(Component component) => component.FindCustom(SectionName) is { } section && TryDecode(section) is { } names ? names : Empty;

    /// <summary>Decodes the section, or gives null when it is malformed or has subsections that are not in the specification.</summary>
    public static ComponentNames? TryDecode(ComponentSection section)
    {
        try
        {
            return Decode(new WasmReader(section.Content.Contiguous().Span, section.ContentOffset, SectionName));
        }
        catch (WasmFormatException)
        {
            return null;
        }
    }

    /// <summary>The name of a definition, or null.</summary>
    public string? Find(ComponentSort sort, uint index)
    {
        foreach (var group in Sorts)
        {
            if (group.Sort != sort) continue;
            foreach (var name in group.Names)
            {
                if (name.Index == index) return name.Name;
            }
        }

        return null;
    }

    /// <summary>Encodes the payload of the custom section: its name and its subsections.</summary>
    public ReadOnlyMemory<byte> Encode()
    {
        var writer = new WasmWriter();
        writer.WriteName(SectionName);
        if (ComponentName is { } componentName)
        {
            var content = new WasmWriter();
            content.WriteName(componentName);
            WriteSubsection(writer, ComponentSubsection, content);
        }

        foreach (var group in Sorts)
        {
            var content = new WasmWriter();
            SortFormat.Write(content, group.Sort);
            content.WriteU32((uint)group.Names.Length);
            foreach (var name in group.Names)
            {
                content.WriteU32(name.Index);
                content.WriteName(name.Name);
            }

            WriteSubsection(writer, SortSubsection, content);
        }

        return writer.ToMemory();
    }

    private static ComponentNames Decode(WasmReader reader)
    {
        string? componentName = null;
        var groups = ImmutableArray.CreateBuilder<SortNames>();
        while (!reader.AtEnd)
        {
            byte id = reader.ReadByte();
            long offset = reader.Offset;
            var content = new WasmReader(reader.ReadByteVector(), offset, SectionName);
            switch (id)
            {
                case ComponentSubsection: componentName = content.ReadName(); break;
                case SortSubsection: groups.Add(DecodeSort(ref content)); break;
                default: content.Fail($"unknown subsection {id}"); break;
            }

            content.ExpectEnd("subsection");
        }

        return new ComponentNames(componentName, groups.ToImmutable());
    }

    private static SortNames DecodeSort(ref WasmReader reader)
    {
        var sort = SortFormat.Read(ref reader);
        int count = reader.ReadCount();
        var names = ImmutableArray.CreateBuilder<IndexName>();
        for (int i = 0; i < count; i++) names.Add(new IndexName(reader.ReadU32(), reader.ReadName()));
        return new SortNames(sort, names.ToImmutable());
    }

    private static void WriteSubsection(WasmWriter writer, byte id, WasmWriter content)
    {
        writer.WriteByte(id);
        writer.WriteByteVector(content.Written);
    }
}

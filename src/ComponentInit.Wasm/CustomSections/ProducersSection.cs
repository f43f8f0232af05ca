using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>The custom section <c>producers</c> (tool conventions, ProducersSection.md).</summary>
/// <param name="Fields">The fields in the order of the file.</param>
public sealed record ProducersSection(ImmutableArray<ProducersField> Fields)
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "producers";

    /// <summary>Decodes the content of the section.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmFormatException">It is malformed.</exception>
    public static ProducersSection Decode(ReadOnlyMemory<byte> content, long offset = 0)
    {
        var reader = new WasmReader(content.Span, offset, SectionName);
        int count = reader.ReadCount();
        var fields = ImmutableArray.CreateBuilder<ProducersField>();
        for (int i = 0; i < count; i++) fields.Add(new ProducersField(reader.ReadName(), ReadValues(ref reader)));
        reader.ExpectEnd("section");
        return new ProducersSection(fields.ToImmutable());
    }

    /// <summary>As <see cref="Decode"/>; null for a malformed section.</summary>
    public static ProducersSection? TryDecode(ReadOnlyMemory<byte> content) => LenientDecoding.OrNull(content, Decode);

    /// <summary>Adds a value to a field, which is added where there is none; an older version of the same name is replaced.</summary>
    public ProducersSection Add(string field, ProducersValue value)
    {
        if (Fields.FirstOrDefault(item => item.Name == field) is not { } found) return new ProducersSection(Fields.Add(new ProducersField(field, [value])));
        var kept = found.Values.RemoveAll(item => item.Name == value.Name);
        return new ProducersSection(Fields.Replace(found, found with { Values = kept.Add(value) }));
    }

    /// <summary>The content of the section, behind the name of the custom section.</summary>
    public byte[] Encode()
    {
        var output = new WasmWriter();
        output.WriteU32((uint)Fields.Length);
        foreach (var field in Fields)
        {
            output.WriteName(field.Name);
            output.WriteU32((uint)field.Values.Length);
            foreach (var value in field.Values)
            {
                output.WriteName(value.Name);
                output.WriteName(value.Version);
            }
        }

        return output.ToArray();
    }

    private static ImmutableArray<ProducersValue> ReadValues(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var values = ImmutableArray.CreateBuilder<ProducersValue>();
        for (int i = 0; i < count; i++) values.Add(new ProducersValue(reader.ReadName(), reader.ReadName()));
        return values.ToImmutable();
    }
}

using System.Collections.Immutable;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The table section (core specification, section 5.5.7).</summary>
internal static class TableSection
{
    private const byte WithInitialiser = 0x40;

    /// <summary>Decodes all tables.</summary>
    public static ImmutableArray<Table> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var tables = ImmutableArray.CreateBuilder<Table>(count);
        for (int i = 0; i < count; i++)
        {
            if (reader.PeekByte() != WithInitialiser)
            {
                tables.Add(new Table(TypeReader.ReadTableType(ref reader), null));
                continue;
            }

            reader.Skip(1);
            if (reader.ReadByte() != 0) reader.Fail("malformed table: zero byte expected");
            tables.Add(new Table(TypeReader.ReadTableType(ref reader), section.ReadExpression(ref reader)));
        }

        reader.ExpectEnd("section");
        return tables.MoveToImmutable();
    }
}

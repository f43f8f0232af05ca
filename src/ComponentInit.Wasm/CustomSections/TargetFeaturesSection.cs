using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>The custom section <c>target_features</c> (tool conventions, Linking.md).</summary>
/// <param name="Features">The entries in the order of the file.</param>
public sealed record TargetFeaturesSection(ImmutableArray<TargetFeature> Features)
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "target_features";

    /// <summary>Decodes the content of the section.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmFormatException">It is malformed.</exception>
    public static TargetFeaturesSection Decode(ReadOnlyMemory<byte> content, long offset = 0)
    {
        var reader = new WasmReader(content.Span, offset, SectionName);
        int count = reader.ReadCount();
        var features = ImmutableArray.CreateBuilder<TargetFeature>();
        for (int i = 0; i < count; i++)
        {
            if (reader.PeekByte() is not ((byte)'+' or (byte)'-' or (byte)'=')) reader.Fail("unknown feature policy");
            features.Add(new TargetFeature((char)reader.ReadByte(), reader.ReadName()));
        }

        reader.ExpectEnd("section");
        return new TargetFeaturesSection(features.ToImmutable());
    }

    /// <summary>As <see cref="Decode"/>; null for a malformed section.</summary>
    public static TargetFeaturesSection? TryDecode(ReadOnlyMemory<byte> content) => LenientDecoding.OrNull(content, Decode);

    /// <summary>The content of the section, behind the name of the custom section.</summary>
    public byte[] Encode()
    {
        var output = new WasmWriter();
        output.WriteU32((uint)Features.Length);
        foreach (var feature in Features)
        {
            output.WriteByte((byte)feature.Policy);
            output.WriteName(feature.Name);
        }

        return output.ToArray();
    }
}

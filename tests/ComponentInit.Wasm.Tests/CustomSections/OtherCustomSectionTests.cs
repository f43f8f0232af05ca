using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Tests.Conformance;
using Xunit;

namespace ComponentInit.Wasm.Tests.CustomSections;

public class OtherCustomSectionTests
{
    [Fact]
    public void SectionsOfRealModulesAreEncodedAsTheyWere()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in CoreModules.All().SelectMany(module => CustomSections(module.Bytes)))
        {
            byte[]? encoded = section.Name switch
            {
                NameSection.SectionName => NameSection.TryDecode(section.Content)?.Encode(),
                ProducersSection.SectionName => ProducersSection.TryDecode(section.Content)?.Encode(),
                DylinkSection.SectionName => DylinkSection.TryDecode(section.Content)?.Encode(),
                TargetFeaturesSection.SectionName => TargetFeaturesSection.TryDecode(section.Content)?.Encode(),
                _ => null,
            };
            if (encoded is null) continue;
            Assert.Equal(section.Content.ToArray(), encoded);
            counts[section.Name!] = counts.GetValueOrDefault(section.Name!) + 1;
        }

        Assert.Equal([DylinkSection.SectionName, NameSection.SectionName, ProducersSection.SectionName, TargetFeaturesSection.SectionName], counts.Keys);
    }

    [Fact]
    public void ComponentTypesOfRealModulesDeclareTheirEncoding()
    {
        var found = CoreModules.OfConformanceSet()
            .SelectMany(module => CustomSections(module.Bytes))
            .Where(section => ComponentTypeSection.IsName(section.Name!))
            .Select(section => ComponentTypeSection.TryDecode(section.Name!, section.Content))
            .ToList();
        Assert.True(found.Count > 100, $"only {found.Count} found");
        Assert.All(found, section => Assert.Equal((4, ComponentStringEncoding.Utf8), (section!.Version, section.StringEncoding)));
    }

    [Fact]
    public void ProducersAreAdded()
    {
        var section = ProducersSection.Decode(Convert.FromHexString("01" + "0361626301" + "017401" + "31"));
        Assert.Equal([new("t", "1")], section.Fields.Single().Values);
        var added = section.Add("abc", new("t", "2")).Add("abc", new("u", "")).Add("sdk", new("v", "3"));
        Assert.Equal("02" + "03616263" + "02" + "01740132" + "017500" + "0373646B" + "01" + "01760133", Convert.ToHexString(added.Encode()));
    }

    [Fact]
    public void AllSubsectionsOfDylinkAreDecoded()
    {
        string hex = "01" + "04" + "10020301" + "02" + "03" + "01" + "016C" + "03" + "04" + "01" + "016504" + "04" + "06" + "01" + "016D016910" + "05" + "03" + "01" + "012F" + "09" + "01" + "AA";
        var section = DylinkSection.Decode(Convert.FromHexString(hex));
        Assert.Equal(new DylinkMemoryInfo(16, 2, 3, 1), section.MemoryInfo);
        Assert.Equal(["l"], section.Needed);
        Assert.Equal([new DylinkSymbol(null, "e", 4)], section.Exports);
        Assert.Equal([new DylinkSymbol("m", "i", 16)], section.Imports);
        Assert.Equal(["/"], section.RuntimePath);
        Assert.Equal([1, 2, 3, 4, 5, 9], section.Subsections.Select(subsection => subsection.Id));
        Assert.Equal(hex, Convert.ToHexString(section.Encode()));
    }

    [Fact]
    public void RepeatedSubsectionsOfDylinkAreJoined()
    {
        var section = DylinkSection.Decode(Convert.FromHexString("02030101" + "61" + "02030101" + "62")).WithMemoryInfo(new(128, 4, 0, 0));
        Assert.Equal(["a", "b"], section.Needed);
        Assert.Equal("01058001040000" + "0203010161" + "0203010162", Convert.ToHexString(section.Encode()));
    }

    [Theory]
    [InlineData("producers", "0101")]
    [InlineData("producers", "00FF")]
    [InlineData("dylink.0", "0103100203")]
    [InlineData("dylink.0", "010510020301FF")]
    [InlineData("target_features", "01400161")]
    [InlineData("target_features", "012B0561")]
    [InlineData("component-type", "")]
    [InlineData("component-type", "0061736D01000000")]
    [InlineData("component-type", "0061736D0D000100")]
    public void AMalformedSectionIsNone(string name, string hex)
    {
        byte[] content = Convert.FromHexString(hex);
        object? decoded = name switch
        {
            ProducersSection.SectionName => ProducersSection.TryDecode(content),
            DylinkSection.SectionName => DylinkSection.TryDecode(content),
            TargetFeaturesSection.SectionName => TargetFeaturesSection.TryDecode(content),
            _ => ComponentTypeSection.TryDecode(name, content),
        };
        Assert.Null(decoded);
    }

    [Theory]
    [InlineData("component-type", true)]
    [InlineData("component-type:wit-bindgen:0.58.0:world", true)]
    [InlineData("component-types", false)]
    [InlineData("name", false)]
    public void ComponentTypesAreRecognisedByName(string name, bool expected) => Assert.Equal(expected, ComponentTypeSection.IsName(name));

    private static IEnumerable<Section> CustomSections(byte[] bytes)
    {
        try
        {
            return WasmModule.Read(bytes).Sections.Where(section => section.Id == SectionId.Custom);
        }
        catch (WasmFormatException)
        {
            return [];
        }
    }
}

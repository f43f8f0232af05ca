using System.Buffers;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Names;
using Xunit;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>The custom section of names, and attributes of names.</summary>
public sealed class NameTests
{
    [Fact]
    public void Name_sections_of_the_conformance_set_are_encoded_as_they_were_decoded()
    {
        int count = 0;
        foreach (var (name, bytes) in ConformanceSet.Get().Valid())
        {
            if (Component.Read(bytes).FindCustom(ComponentNames.SectionName) is not { } section || ComponentNames.TryDecode(section) is not { } names) continue;
            var payload = new WasmReader(section.Raw.ToArray());
            payload.Skip(1);
            Assert.True(names.Encode().Span.SequenceEqual(payload.ReadByteVector()), name);
            count++;
        }

        Assert.InRange(count, 300, int.MaxValue);
    }

    [Fact]
    public void Names_are_found_by_sort_and_index()
    {
        var names = ComponentNames.Of(Component.Read(WasmTools.Parse("(component $top (core module $m) (core instance $i (instantiate $m)) (type $t u8) (component $c))")));
        Assert.Equal("top", names.ComponentName);
        Assert.Equal("m", names.Find(ComponentSort.CoreModule, 0));
        Assert.Equal("i", names.Find(ComponentSort.CoreInstance, 0));
        Assert.Equal("t", names.Find(ComponentSort.Type, 0));
        Assert.Equal("c", names.Find(ComponentSort.Component, 0));
        Assert.Null(names.Find(ComponentSort.Component, 1));
        Assert.Null(names.Find(ComponentSort.Value, 0));
    }

    [Fact]
    public void A_malformed_name_section_gives_no_names()
    {
        byte[] bytes = [.. Preamble.Component, 0x00, 0x12, 0x0E, .. "component-name"u8, 0xFF, 0xFE, 0x01];
        Assert.Equal(ComponentNames.Empty, ComponentNames.Of(Component.Read(bytes)));
    }

    [Fact]
    public void Attributes_of_names_are_read()
    {
        byte[] bytes = WasmTools.Parse("""(component (import "a" (implements "ns:pkg/iface@1.2.3") (external-id "x") (instance)))""");
        var import = Assert.IsType<ImportDefinition>(Component.Read(bytes).Definitions.Last());
        Assert.Equal("a", import.Name.Name);
        Assert.Equal("ns:pkg/iface@1.2.3", import.Name.Implements);
        Assert.Equal("x", import.Name.ExternalId);
        Assert.Null(import.Name.VersionSuffix);
    }
}

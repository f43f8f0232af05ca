using ComponentInit.Wasm.CustomSections;
using Xunit;

namespace ComponentInit.Wasm.Tests.CustomSections;

public class NameSectionTests
{
    private static readonly byte[] Sample = Convert.FromHexString(
        "00" + "02" + "016D" // module "m"
        + "01" + "07" + "02" + "000161" + "020162" // functions 0 "a", 2 "b"
        + "02" + "06" + "01" + "02" + "01" + "000178" // locals of function 2: 0 "x"
        + "07" + "04" + "01" + "010167" // global 1 "g"
        + "63" + "01" + "FF"); // unknown

    [Fact]
    public void SubsectionsAreDecodedOnDemand()
    {
        var names = NameSection.Decode(Sample);
        Assert.Equal("m", names.ModuleName);
        Assert.Equal([new(0, "a"), new(2, "b")], names.Functions.Entries);
        Assert.Equal(("a", null, "b", null), (names.Functions.Find(0), names.Functions.Find(1), names.Functions.Find(2), names.Functions.Find(3)));
        Assert.Equal("x", names.IndirectNames(NameSubsectionId.Local).Items[2].Find(0));
        Assert.Equal("g", names.Names(NameSubsectionId.Global).Find(1));
        Assert.Empty(names.Names(NameSubsectionId.Tag).Entries);
        Assert.Empty(names.IndirectNames(NameSubsectionId.Field).Items);
        Assert.Equal(Sample, names.Encode());
    }

    [Fact]
    public void NamesAreAddedAtTheEnd()
    {
        var names = NameSection.Decode(Sample).Add(NameSubsectionId.Function, [new(3, "c"), new(2, "B")]);
        Assert.Equal([new(0, "a"), new(2, "B"), new(3, "c")], NameSection.Decode(names.Encode()).Functions.Entries);
        Assert.Equal([0, 1, 2, 7, 0x63], names.Subsections.Select(subsection => subsection.Id));
    }

    [Fact]
    public void NamesAreAppendedWithoutDecodingThoseThatAreThere()
    {
        NameEntry[] added = [new(3, "c"), new(9, "d")];
        var expected = NameSection.Decode(Sample).Add(NameSubsectionId.Function, added).Encode();
        Assert.Equal(expected, NameSection.TryAppend(Sample, NameSubsectionId.Function, added)!.Encode());
        Assert.Equal("0104" + "01" + "000166", Convert.ToHexString(NameSection.TryAppend(default, NameSubsectionId.Function, [new(0, "f")])!.Encode()));
        Assert.Null(NameSection.TryAppend(Convert.FromHexString("010702000161000162"), NameSubsectionId.Function, added));
        Assert.Null(NameSection.TryAppend(Convert.FromHexString("0105"), NameSubsectionId.Function, added));
    }

    [Fact]
    public void AMissingSubsectionIsPutInOrder()
    {
        var names = NameSection.Decode(Sample).Add(NameSubsectionId.Type, [new(0, "t")]);
        Assert.Equal([0, 1, 2, 4, 7, 0x63], names.Subsections.Select(subsection => subsection.Id));
        Assert.Equal("0104" + "01" + "000166", Convert.ToHexString(NameSection.Empty.Add(NameSubsectionId.Function, [new(0, "f")]).Encode()));
        Assert.Equal("0002" + "0179", Convert.ToHexString(NameSection.Empty.WithModuleName("y").Encode()));
    }

    [Fact]
    public void FunctionsAreRenumberedWithTheirLocals()
    {
        var names = NameSection.Decode(Sample).RemapFunctions(index => index == 0 ? null : index - 1);
        Assert.Equal([new(1, "b")], names.Functions.Entries);
        Assert.Equal([1u], names.IndirectNames(NameSubsectionId.Local).Items.Keys);
        Assert.Equal("g", names.Names(NameSubsectionId.Global).Find(1));
    }

    [Fact]
    public void TheIdentityMapChangesNothing()
        => Assert.Equal(Sample, NameSection.Decode(Sample).RemapFunctions(index => index).Encode());

    [Theory]
    [InlineData("0105", "a count of 5")]
    [InlineData("010702000161000162", "names out of order")]
    [InlineData("01040100FF61", "a count of")]
    [InlineData("0003016DFF", "module name size mismatch")]
    [InlineData("010401000180", "malformed UTF-8")]
    [InlineData("020B" + "02" + "0201000178" + "0201000178", "names out of order")]
    public void AMalformedSectionIsNone(string hex, string message)
    {
        byte[] content = Convert.FromHexString(hex);
        Assert.Null(NameSection.TryDecode(content));
        var refused = Assert.Throws<WasmFormatException>(() =>
        {
            var names = NameSection.Decode(content, 500);
            _ = (names.ModuleName, names.Functions, names.IndirectNames(NameSubsectionId.Local));
        });
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Offset >= 500);
    }

    [Fact]
    public void KindsOfMapsAreNotMixed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NameSection.Empty.Names(NameSubsectionId.Local));
        Assert.Throws<ArgumentOutOfRangeException>(() => NameSection.Empty.Names(NameSubsectionId.Module));
        Assert.Throws<ArgumentOutOfRangeException>(() => NameSection.Empty.IndirectNames(NameSubsectionId.Function));
        Assert.Throws<ArgumentOutOfRangeException>(() => NameSection.Empty.With(NameSubsectionId.Field, NameMap.Empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => NameSection.Empty.With(NameSubsectionId.Tag, IndirectNameMap.Empty));
    }
}

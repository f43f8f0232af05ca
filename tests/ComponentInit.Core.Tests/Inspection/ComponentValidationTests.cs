using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Inspection;

public sealed class ComponentValidationTests
{
    [Fact]
    public void A_valid_component_is_valid() =>
        Assert.True(BinaryValidation.Validate(Text("(component (core module (func)) (import \"f\" (func)))")).IsValid);

    [Theory]
    [InlineData("(component (core module (func (result i32))))")]
    [InlineData("(component (component (export \"f\" (func 0))))")]
    [InlineData("(component (import \"f\" (func)) (import \"f\" (func)))")]
    public void A_component_that_is_not_valid_is_refused(string text)
    {
        var report = BinaryValidation.Validate(Text(text));
        Assert.False(report.IsValid);
        Assert.Equal(WasmErrorCode.WasmInvalid, report.Code);
        Assert.NotEmpty(report.Message!);
    }

    [Fact]
    public void A_component_that_is_cut_off_is_malformed()
    {
        var whole = Text("(component (core module (func)) (import \"f\" (func)))").Content;
        var report = BinaryValidation.Validate(WasmBinary.FromBytes(whole[..^2]));
        Assert.Equal(WasmErrorCode.WasmMalformed, report.Code);
        Assert.NotNull(report.Offset);
    }

    private static WasmBinary Text(string text) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text));
}

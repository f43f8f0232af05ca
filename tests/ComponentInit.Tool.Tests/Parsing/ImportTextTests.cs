using ComponentInit.Runtime.Imports;
using ComponentInit.Tool.Parsing;
using Xunit;

namespace ComponentInit.Tool.Tests.Parsing;

public sealed class ImportTextTests
{
    [Theory]
    [InlineData("env=trap", "env", ImportAction.Trap, null)]
    [InlineData("env.log*=allow", "env.log*", ImportAction.Allow, null)]
    [InlineData("wasi:cli/environment#get=stub", "wasi:cli/environment#get", ImportAction.Stub, null)]
    [InlineData("a=b=stub", "a=b", ImportAction.Stub, null)]
    [InlineData("env=module:lib.wasm", "env", ImportAction.Module, "lib.wasm")]
    [InlineData("env=module:/x=trap", "env", ImportAction.Module, "/x=trap")]
    public void Reads_rules(string text, string pattern, ImportAction action, string? file)
    {
        Assert.True(ImportText.TryParse(text, out ImportText rule));
        Assert.Equal(new ImportText(pattern, action, file), rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("env")]
    [InlineData("env=")]
    [InlineData("env=deny")]
    [InlineData("=trap")]
    [InlineData("env=module:")]
    [InlineData("=module:x")]
    public void Refuses_the_rest(string text) => Assert.False(ImportText.TryParse(text, out _));
}

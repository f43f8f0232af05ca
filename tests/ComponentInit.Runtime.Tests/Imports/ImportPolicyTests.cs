using ComponentInit.Runtime.Imports;
using Xunit;

namespace ComponentInit.Runtime.Tests.Imports;

public sealed class ImportPolicyTests
{
    [Theory]
    [InlineData("env", "env", "log", true)]
    [InlineData("env.log", "env", "log", true)]
    [InlineData("env#log", "env", "log", true)]
    [InlineData("env#lo", "env", "log", false)]
    [InlineData("env", "environment", "log", false)]
    [InlineData("*", "env", "log", true)]
    [InlineData("wasi:*", "wasi:io/poll@0.2.10", "poll", true)]
    [InlineData("wasi:*#poll", "wasi:io/poll@0.2.10", "poll", true)]
    [InlineData("wasi:*#poll", "wasi:io/poll@0.2.10", "ready", false)]
    [InlineData("wasi:io/poll@0.2.10.[method]pollable.ready", "wasi:io/poll@0.2.10", "[method]pollable.ready", true)]
    [InlineData("", "env", "log", false)]
    [InlineData("", "", "", true)]
    [InlineData("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaa", "a", false)]
    public void APatternNamesAModuleOrAnImport(string pattern, string module, string name, bool matches) =>
        Assert.Equal(matches, new ImportRule(pattern, ImportAction.Stub).Matches(module, name));

    [Fact]
    public void TheLastRuleThatMatchesWinsAndPoliciesDoNotChange()
    {
        var first = ImportPolicy.TrapAll.Stub("env");
        var second = first.Trap("env.log");
        Assert.Equal(ImportAction.Stub, first.Find("env", "log")?.Action);
        Assert.Equal(ImportAction.Trap, second.Find("env", "log")?.Action);
        Assert.Equal(ImportAction.Stub, second.Find("env", "other")?.Action);
        Assert.Null(second.Find("wasi", "log"));
        Assert.Null(ImportPolicy.TrapAll.Find("env", "log"));
    }
}

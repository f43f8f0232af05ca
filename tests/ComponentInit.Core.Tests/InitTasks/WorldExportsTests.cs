using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.InitTasks;

public sealed class WorldExportsTests
{
    [Theory]
    [InlineData("realloc-task-hook", "takes-and-returns cabi_post_takes-and-returns no-realloc x#with-string x#[dtor]r cabi_import_realloc cabi_export_realloc")]
    [InlineData("realloc-task-hook-adapter", "cabi_realloc")]
    public void A_module_that_carries_its_world_is_wrapped_at_the_exports_of_the_world(string testCase, string expected)
    {
        var input = WasmBinary.FromBytes(ConformanceArchive.Files[$"wit-component/{testCase}/module.wasm"]);
        var plan = TaskWrapper.Plan(input, new WrapOptions());
        Assert.Equal(expected, string.Join(' ', plan.Exports.Select(export => export.Name)));
    }
}

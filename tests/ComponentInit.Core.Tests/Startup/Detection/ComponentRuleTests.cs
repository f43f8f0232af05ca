using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Text;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Detection;

public sealed class ComponentRuleTests
{
    private const string Function = "(core module $m (func (export \"f\"))) (core instance $i (instantiate $m)) (func $f (canon lift (core func $i \"f\"))) ";

    [Theory]
    [InlineData("", "(@init component (convention \"component\"))")]
    [InlineData(Function + "(export \"go\" (func $f))", "(@init reactor (convention \"component\"))")]
    [InlineData(Function + "(instance $run (export \"run\" (func $f))) (export \"wasi:cli/run@0.2.3\" (instance $run))", "(@init command (convention \"component\") (convention \"wasi\") (run \"wasi:cli/run\"))")]
    [InlineData(Function + "(instance $run (export \"run\" (func $f))) (export \"wasi:cli/run@0.3.0-rc-2025-09-16\" (instance $run))", "(@init command (convention \"component\") (convention \"wasi\") (run \"wasi:cli/run\"))")]
    [InlineData(Function + "(export \"component-init\" (func $f))", "(@init reactor (convention \"component\") (convention \"component-init\") (preinit \"component-init\"))")]
    [InlineData(Function + "(export \"wizer-initialize\" (func $f))", "(@init reactor (convention \"component\") (convention \"wizer\") (preinit \"wizer-initialize\"))")]
    public void A_component_starts_as_its_exports_say(string fields, string plan)
    {
        var report = StartupDetector.Detect(WasmBinary.FromBytes(Encoding.UTF8.GetBytes($"(component {fields})")));
        Assert.Equal("D1", Assert.Single(report.Rules).Id);
        Assert.Equal(plan, StartupAnnotation.Write(report.Plan));
    }
}

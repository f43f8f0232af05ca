using ComponentInit.Core.Startup;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Startup;

public sealed class StartupDeclarationTests
{
    [Fact]
    public void What_is_detected_is_declared_and_the_rest_stays_byte_for_byte()
    {
        var binary = StartupModules.BinaryOf(StartupModules.Functions("_initialize", "get: (result i32) i32.const 7"));

        var declared = StartupDeclaration.SetDetected(binary);

        Assert.True(StartupDetector.Detect(declared).IsDeclared);
        Assert.Equal("startup-set", Assert.Single(declared.History).Operation);
        Assert.Equal(binary.Content.ToArray(), StartupDeclaration.Remove(declared).Content.ToArray());
        Assert.Same(binary, StartupDeclaration.Remove(binary));
    }

    [Fact]
    public void A_declaration_is_replaced_by_what_the_bytes_say()
    {
        var binary = StartupModules.BinaryOf(StartupModules.Functions("_initialize", "setup"));
        var other = new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [new(StartupPhase.Init, 0, EntryTarget.Export("setup"))], [], []);

        var again = StartupDeclaration.SetDetected(StartupDeclaration.Set(binary, other));

        Assert.Equal("_initialize", Assert.Single(StartupDetector.Detect(again).Plan.Entries).Target.Name);
    }

    [Fact]
    public void What_is_open_is_not_declared_without_a_decision()
    {
        var binary = StartupModules.BinaryOf(StartupModules.Functions("_start", "_initialize"));

        var error = Assert.Throws<WasmException>(() => StartupDeclaration.SetDetected(binary));

        Assert.Equal(WasmErrorCode.StartupInvalid, error.Code);
        Assert.Contains("D18", error.Message, StringComparison.Ordinal);
        Assert.Contains("extism", error.Message, StringComparison.Ordinal);
        Assert.Equal(StartupKind.Command, StartupDetector.Detect(StartupDeclaration.SetDetected(binary, StartupProfiles.Find("wazero"))).Plan.Kind);
    }
}

using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Execution;

public sealed class ExecutionTests
{
    public static TheoryData<DeclaredModule> Modules => [.. DeclaredModules.All];

    [Theory]
    [MemberData(nameof(Modules), DisableDiscoveryEnumeration = true)]
    public void APlanIsDrivenAsItSays(DeclaredModule module)
    {
        List<string> lines = [];
        var options = new StartupOptions
        {
            Wasi = new WasiOptions { Arguments = ["prog", "x"] },
            Engine = new EngineOptions { Cache = CodeCacheOptions.Off },
            Observer = step => lines.Add(step.ToString()),
            Handoffs = StartupOptions.NoHandoffs.Add("host", (handoff, instance) => lines.Add($"host gets {(IsThere(handoff, instance) ? handoff.Role : "nothing")}")),
        };
        using var driver = new PlanDriver(module, options, lines);
        foreach (string action in module.Actions)
            driver.Do(action);
        Assert.Equal(module.Lines, lines);
    }

    private static bool IsThere(StartupHandoff handoff, CoreRun instance) => handoff.Kind switch
    {
        HandoffKind.Memory => instance.GetMemory(handoff.Export!).ByteLength > 0,
        HandoffKind.Table => instance.GetTable(handoff.Export!) is not null,
        HandoffKind.Global => instance.GetGlobal(handoff.Export!).AsI32 == 1,
        HandoffKind.Function => instance.GetFunctionIdentity(handoff.Export!) != default,
        _ => true,
    };
}

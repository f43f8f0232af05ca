using ComponentInit.Core.Startup.Execution;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
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
            Handoffs = StartupOptions.NoHandoffs.Add("host", (handoff, _) => lines.Add($"host gets {handoff.Role}")),
        };
        using var driver = new PlanDriver(module, options, lines);
        foreach (string action in module.Actions)
            driver.Do(action);
        Assert.Equal(module.Lines, lines);
    }
}

using System.Collections.Immutable;
using ComponentInit.Core.Startup.Hosts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>D1: how a component starts is said by its exports alone; what its core modules export is the business of whoever made it.</summary>
internal static class ComponentDetector
{
    private const string Id = "D1";
    private const string Run = "wasi:cli/run";
    private const char VersionMark = '@';

    private static readonly string[] Inits = ["component-init", "wizer-initialize"];

    public static StartupReport Detect(Component component)
    {
        var exports = new ComponentExports(component);
        string? run = exports.Items.Select(item => item.FullName).FirstOrDefault(name => name == Run || name.StartsWith(Run + VersionMark, StringComparison.Ordinal));
        string? init = Array.Find(Inits, name => exports.Find(name) is { Function: { Parameters.IsEmpty: true, Result: null or ResultType } });
        var kind = run is not null ? StartupKind.Command : exports.Items.IsEmpty ? StartupKind.Component : StartupKind.Reactor;
        ImmutableArray<StartupEntry> entries =
        [
            .. run is null ? [] : new[] { Calls.Plain(StartupPhase.Run, Run) },
            .. init is null ? [] : new[] { Calls.Plain(StartupPhase.Preinit, init) },
        ];
        ImmutableArray<StartupConvention> conventions =
        [
            new("component"), .. run is null ? [] : new[] { new StartupConvention("wasi") },
            .. init is null ? [] : new[] { new StartupConvention(init == Inits[0] ? init : "wizer") },
        ];
        var plan = new StartupPlan(kind, ProgramFlags.None, entries, [], conventions);
        return new StartupReport(plan, StartupCertainty.Certain, [new FiredRule(Id, Describe(run, init, exports.Items.Length))], []) { Hosts = HostTable.ForComponent(plan) };
    }

    private static string Describe(string? run, string? init, int exports)
    {
        string what = run is not null ? $"a component that exports '{run}': a command"
            : exports == 0 ? "a component that exports nothing" : "a component that exports functions or interfaces, each of them callable after instantiation: a reactor";
        return init is null ? what : $"{what}; '{init}' is to be called at build time";
    }
}

using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D8: an addon of Node-API, registered after its own initialisation and after what its registration functions collect.</summary>
internal sealed class NodeApiRule() : DetectionRule("D8", DetectionStep.Framework)
{
    private const string Version = "node_api_module_get_api_version_v1";
    private const string Registrations = "__napi_register__";
    private const string Table = "__indirect_function_table";
    private const uint VersionOrder = 20;
    private const uint RegistrationsOrder = 25;
    private const uint RegisterOrder = 30;

    private static readonly string[] Registers = ["napi_register_wasm_v1", "_napi_register"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        string? register = Array.Find(Registers, name => facts.Typed(name, [CoreValueType.I32, CoreValueType.I32], [CoreValueType.I32]) is not null);
        return register is null ? null : new RuleAnswer($"exports '{register}': an addon of Node-API; its exports object comes from that call")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["napi", "emnapi"],
            Entries =
            [
                .. Calls.Initialize(facts, EntryFlags.MainOnly),
                .. VersionCheck(facts),
                .. facts.Functions.Any(function => function.Name.StartsWith(Registrations, StringComparison.Ordinal))
                    ? new[] { new StartupEntry(StartupPhase.Init, RegistrationsOrder, EntryTarget.Prefix(Registrations), EntryFlags.MainOnly) }
                    : [],
                new StartupEntry(
                    StartupPhase.Init, RegisterOrder, EntryTarget.Export(register), EntryFlags.Once | EntryFlags.MainOnly | EntryFlags.ExportsVisible,
                    [new(EntryArgumentKind.HostHandle, Name: "napi.env"), new(EntryArgumentKind.HostHandle, Name: "napi.exports")], EntryResult.ReplacesExports),
            ],
            Handoffs =
            [
                .. MemoryHandoff.For(facts, "env", "memory"),
                .. facts.HasExport(Table, ExternKind.Table) ? new[] { new StartupHandoff(HandoffKind.Table, Table, null, "env", "table") } : [],
                .. facts.Function("malloc") is not null ? new[] { new StartupHandoff(HandoffKind.Function, "malloc", null, "env", "allocator") } : [],
            ],
        };
    }

    private static StartupEntry[] VersionCheck(ModuleFacts facts) => facts.Typed(Version, [], [CoreValueType.I32]) is null
        ? []
        : [new StartupEntry(StartupPhase.Init, VersionOrder, EntryTarget.Export(Version), EntryFlags.MainOnly, [], EntryResult.Version)];
}

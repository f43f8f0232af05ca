using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>Says what the functions that a component imports do, by policy.</summary>
/// <param name="policy">The rules.</param>
/// <param name="wasi">WASI functions of ours, or null where WASI is not linked.</param>
internal sealed class ImportBodies(ImportPolicy policy, SteadyInterfaces? wasi)
{
    /// <summary>What a function does that the engine does not implement.</summary>
    public ComponentBody Find(string instance, string name, ComponentFunctionType type)
    {
        ImportRule? rule = Rule(instance, name);
        return rule?.Action switch
        {
            ImportAction.Stub => Stub(instance, name, type),
            ImportAction.Allow => Denied(instance, name, "The host does not implement it: let it do nothing with the policy 'stub', or link a component that does it."),
            ImportAction.Module => Denied(instance, name, "A core module cannot supply an import of a component: link a component that does."),
            _ => Denied(instance, name, $"Let it do nothing with the policy 'stub' for '{FullName(instance, name)}'{(IsWasi(instance) ? ", or allow WASI" : "")}."),
        };
    }

    /// <summary>What stands in front of a function that the engine implements, or null where that is called itself.</summary>
    public ComponentBody? FindReplacement(string instance, string name, ComponentFunctionType type) => Rule(instance, name)?.Action switch
    {
        ImportAction.Stub => Stub(instance, name, type),
        ImportAction.Trap => Denied(instance, name, $"A rule of the policy denies '{FullName(instance, name)}'."),
        _ => wasi?.Find(HostInterfaces.Unversioned(instance), name),
    };

    /// <summary>The number of the host's type that stands for a resource of the engine, or null where that is used itself.</summary>
    public uint? FindReplacement(string instance, string name) => wasi?.FindResource(HostInterfaces.Unversioned(instance), name);

    /// <summary>Whether a rule lets the engine's WASI be used by an import.</summary>
    public bool Allows(string instance, string name) => HostInterfaces.Contains(instance) && Rule(instance, name)?.Action == ImportAction.Allow;

    /// <summary>The core module that a rule supplies for an imported one, or null.</summary>
    public ImportedModule? FindModule(string instance, string name) => Rule(instance, name) is { Action: ImportAction.Module } rule ? rule.Supplier : null;

    /// <summary>Why the guest ends that called a function which only the engine's stub stands for.</summary>
    public static HostStop? StopOf(string cause)
    {
        const string Before = "unknown import: `";
        const string After = "` has not been defined";
        return cause.StartsWith(Before, StringComparison.Ordinal) && cause.EndsWith(After, StringComparison.Ordinal)
            ? DeniedStop(cause[Before.Length..^After.Length], "The host cannot define async functions: link a component that does.")
            : null;
    }

    private ImportRule? Rule(string instance, string name)
    {
        string bare = HostInterfaces.Unversioned(instance);
        return policy.Rules.LastOrDefault(rule => rule.Matches(instance, name) || rule.Matches(bare, name));
    }

    private static ComponentBody Stub(string instance, string name, ComponentFunctionType type)
    {
        ComponentValue? value = type.Result is null ? null : StubValue.TryCreate(type.Result);
        return type.Result is not null && value is null
            ? Denied(instance, name, "It gives a handle, so it cannot do nothing.")
            : _ => new ComponentAnswer(value);
    }

    private static ComponentBody Denied(string instance, string name, string advice)
    {
        HostStop stop = DeniedStop(FullName(instance, name), advice);
        return _ => new ComponentAnswer(null, stop);
    }

    private static HostStop DeniedStop(string import, string advice) =>
        new(WasmErrorCode.PreinitImportCalled, $"The program called the import {import}, during a run that does not allow it. {advice}");

    private static bool IsWasi(string instance) => HostInterfaces.Contains(instance);

    private static string FullName(string instance, string name) => instance.Length == 0 ? name : $"{instance}#{name}";
}

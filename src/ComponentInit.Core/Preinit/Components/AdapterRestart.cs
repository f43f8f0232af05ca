using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Lets the adapter for WASI 0.1 begin anew in the output: its globals keep their initial values, so that its first call makes fresh state with fresh handles, and
/// what it held in the program's memory is written as zeros. Its state is one page that begins and ends with a magic number, its stack another page below its
/// stack pointer (wit-component's adapter: <c>State</c>, <c>allocate_stack</c>).
/// </summary>
internal static class AdapterRestart
{
    private const int Page = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "ugh!"u8;

    /// <summary>For each planned instance, the parts of its first memory that the adapter held.</summary>
    public static ImmutableArray<ImmutableArray<MemoryRange>> FindDead(ComponentPlan plan, ImmutableArray<IInstanceState> states)
    {
        var dead = new List<MemoryRange>[plan.Instances.Length];
        for (int i = 0; i < dead.Length; i++) dead[i] = [];
        foreach (var (position, adapter) in plan.Instances.Index())
        {
            if (adapter.IsAdapter && FindMemoryOwner(plan, adapter) is { } owner) dead[owner].AddRange(Held(adapter.Module, states[position], states[owner].Memory(0)));
        }

        return [.. dead.Select(ranges => ranges.OrderBy(range => range.Start).ToImmutableArray())];
    }

    private static IEnumerable<MemoryRange> Held(WasmModule adapter, IInstanceState state, ILinearMemory memory)
    {
        var names = adapter.FindCustom(NameSection.SectionName) is { } section ? NameSection.TryDecode(section.Content)?.Names(NameSubsectionId.Global) : null;
        int imported = adapter.CountImported(ExternKind.Global);
        for (int i = 0; i < adapter.Globals.Length; i++)
        {
            if (adapter.Globals[i].Type is not { IsMutable: true, Value: var type } || type != CoreValueType.I32) continue;
            long value = (uint)state.Global(i).AsI32;
            if (IsState(memory, value)) yield return new MemoryRange(value, Page);
            if (names?.Find((uint)(imported + i)) == "__stack_pointer" && value >= Page && value <= memory.ByteLength) yield return new MemoryRange(value - Page, Page);
        }
    }

    private static bool IsState(ILinearMemory memory, long start) =>
        start > 0
        && start + Page <= memory.ByteLength
        && memory.Slice(start, Magic.Length).SequenceEqual(Magic)
        && memory.Slice(start + Page - Magic.Length, Magic.Length).SequenceEqual(Magic);

    // The adapter's memory is defined by another instance and comes through a bundle of exports.
    private static int? FindMemoryOwner(ComponentPlan plan, PlannedInstance adapter)
    {
        if (adapter.Module.Imports.FirstOrDefault(import => import.Kind == ExternKind.Memory) is not { } import) return null;
        foreach (var argument in adapter.Instantiation.Arguments)
        {
            if (argument.Name == import.Module && FindExporter(plan.Component, argument.InstanceIndex, import.Name) is { } instance)
            {
                int position = plan.Instances.IndexOf(plan.Instances.FirstOrDefault(planned => planned.InstanceIndex == instance)!);
                return position >= 0 && plan.Instances[position].Module.Memories.Length > 0 ? position : null;
            }
        }

        return null;
    }

    private static uint? FindExporter(Component component, uint instance, string name)
    {
        if (component.IndexSpaces.Get(ComponentSort.CoreInstance, instance).Definition is not CoreInlineExports bundle) return instance;
        foreach (var export in bundle.Exports)
        {
            if (export.Name == name && export.Sort == ComponentSort.CoreMemory) return new InstanceScope(component).Trace(ComponentSort.CoreMemory, export.Index).Entry.Index;
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// The functions of the access instance and what they give. <c>state</c>: the size of each memory in bytes (u64), then the fields. <c>piece0</c> and so on: the
/// next piece of that memory, an empty list where all of it is zero. <c>handles</c>: the handles (u32) that as many calls of <c>resource.new</c> gave.
/// <c>reset</c>: lets libc forget what it knows of its host; gives 0.
/// </summary>
/// <param name="Memories">The memories, in the order in which they are made.</param>
/// <param name="Fields">The globals and flags.</param>
/// <param name="Length">Length of the list in bytes.</param>
internal sealed record StateLayout(ImmutableArray<StateMemory> Memories, ImmutableArray<StateField> Fields, int Length)
{
    /// <summary>Gives sizes and globals.</summary>
    public const string State = "state";

    /// <summary>Gives fresh handles.</summary>
    public const string Handles = "handles";

    /// <summary>Calls the reset functions of libc.</summary>
    public const string Reset = "reset";

    /// <summary>How many handles are made to see which numbers are taken.</summary>
    public const int HandleCount = 4096;

    /// <summary>Bytes in a piece of a memory, but for the last one.</summary>
    public const int PieceLength = 1 << 18;

    private const int SlotLength = 16;

    /// <summary>Gives the next piece of a memory.</summary>
    public static string Memory(int index) => "piece" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lays out the state of instrumented instances.</summary>
    public static StateLayout Of(ImmutableArray<InstrumentedModule> modules)
    {
        var memories = ImmutableArray.CreateBuilder<StateMemory>();
        var globals = new List<(int Instance, string Name, GlobalType Type)>();
        foreach (var (instance, module) in modules.Index())
        {
            memories.AddRange(module.Original.Memories.Select((type, index) => new StateMemory(instance, index, type)));
            globals.AddRange(module.Original.Globals.Index()
                .Where(item => item.Item.Type.IsMutable && IsReadable(item.Item.Type.Value))
                .Select(item => (instance, ReservedNames.Global(item.Index), item.Item.Type)));
            globals.AddRange(module.Flags.Select(flag => (instance, flag.Name, new GlobalType(CoreValueType.I32, IsMutable: true))));
        }

        int start = memories.Count * sizeof(ulong);
        return new StateLayout(
            memories.ToImmutable(),
            [.. globals.Select((global, i) => new StateField(global.Instance, global.Name, global.Type, start + (i * SlotLength)))],
            start + (globals.Count * SlotLength));
    }

    // The accessor would have to repeat the definition of a concrete type.
    private static bool IsReadable(CoreValueType type) => !type.IsReference || !type.Heap.IsIndex;
}

using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A component with its state made visible, and what is needed to speak of the original.</summary>
/// <param name="Plan">The original.</param>
/// <param name="Modules">The instrumented core module of each planned instance.</param>
/// <param name="HandleImports">For each instance its imported functions that can give handles, as far as it matters.</param>
/// <param name="Layout">How its state is given.</param>
/// <param name="HasResets">Whether there are reset functions.</param>
/// <param name="Bytes">The component to run.</param>
internal sealed record InstrumentedProgram(
    ComponentPlan Plan, ImmutableArray<InstrumentedModule> Modules, ImmutableArray<ImmutableHashSet<uint>> HandleImports, StateLayout Layout, bool HasResets, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Moves a frame of a backtrace to where its instruction stands in the input file.</summary>
    public TrapFrame MapFrame(TrapFrame frame)
    {
        if (frame.Offset is not { } offset) return frame;
        var running = Component.Read(Bytes).IndexSpaces[ComponentSort.CoreModule];
        foreach (var (i, instance) in Plan.Instances.Index())
        {
            if (running[(int)instance.ModuleIndex].Definition is not CoreModuleDefinition definition) continue;
            if (offset >= definition.Offset && offset < definition.Offset + definition.Content.Length) return (Modules[i] with { Module = definition.Read() }).MapFrame(frame);
        }

        return frame with { Offset = null };
    }
}

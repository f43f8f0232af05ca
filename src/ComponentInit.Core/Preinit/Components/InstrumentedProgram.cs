using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A component with its state made visible, and what is needed to speak of the original.</summary>
/// <param name="Plan">The original.</param>
/// <param name="Modules">The instrumented core module of each planned instance.</param>
/// <param name="HandleImports">For each instance its imported functions that can give handles, as far as it matters.</param>
/// <param name="Layout">How its state is given.</param>
/// <param name="HasResets">Whether there are reset functions.</param>
/// <param name="Bytes">The component to run.</param>
internal sealed record InstrumentedProgram(
    ComponentPlan Plan, ImmutableArray<InstrumentedModule> Modules, ImmutableArray<ImmutableHashSet<uint>> HandleImports, StateLayout Layout, bool HasResets, ReadOnlyMemory<byte> Bytes);

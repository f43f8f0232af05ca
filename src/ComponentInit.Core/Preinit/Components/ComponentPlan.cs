using System.Collections.Immutable;
using ComponentInit.Wasm.Components;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>What is going to be initialised, and where its state is.</summary>
/// <param name="Input">The component as it is in the file.</param>
/// <param name="Component">The component; every core module with state in it is instantiated once.</param>
/// <param name="Instances">Its core instances that run code of its own, in the order in which they are made.</param>
/// <param name="Init">The call that initialises.</param>
internal sealed record ComponentPlan(Component Input, Component Component, ImmutableArray<PlannedInstance> Instances, PlannedInit Init);

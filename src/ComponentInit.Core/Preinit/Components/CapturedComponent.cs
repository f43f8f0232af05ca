using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Every piece of state of a component after init.</summary>
/// <param name="Instances">For each planned instance its state; null for an adapter, which starts anew.</param>
/// <param name="Handles">Handles that are live and were allowed.</param>
/// <param name="Warnings">What a user should know of it.</param>
internal sealed record CapturedComponent(ImmutableArray<CapturedState?> Instances, ImmutableArray<string> Handles, ImmutableArray<string> Warnings);

using System.Collections.Immutable;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>The call that initialises.</summary>
/// <param name="Export">The function.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Text">The call as it was given.</param>
internal sealed record PlannedInit(ComponentExport Export, ImmutableArray<ComponentValue> Arguments, string Text);

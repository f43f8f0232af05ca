namespace ComponentInit.Core.Startup.Text;

/// <summary>A plan as JSON.</summary>
/// <param name="Kind">Such as <c>reactor</c>.</param>
/// <param name="Flags">Flags of the program, such as <c>SELF_INIT</c>.</param>
/// <param name="Entries">Calls in the order of the section.</param>
/// <param name="Conventions">Names, with the version behind a space unless it is 0.</param>
/// <param name="Handoffs">What the host gets before the first call.</param>
public sealed record PlanDocument(
    string Kind,
    IReadOnlyList<string>? Flags = null,
    IReadOnlyList<EntryDocument>? Entries = null,
    IReadOnlyList<string>? Conventions = null,
    IReadOnlyList<HandoffDocument>? Handoffs = null);

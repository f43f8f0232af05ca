using ComponentInit.Runtime.Traps;

namespace ComponentInit.Runtime.Imports;

/// <summary>A function of the host that a guest called.</summary>
/// <param name="Module">Module name of the import.</param>
/// <param name="Name">Name of the import.</param>
/// <param name="Count">How often it was called.</param>
/// <param name="FirstCallPath">The guest's stack at the first call, innermost frame first.</param>
public sealed record HostCall(string Module, string Name, long Count, IReadOnlyList<TrapFrame> FirstCallPath);

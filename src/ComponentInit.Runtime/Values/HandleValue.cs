namespace ComponentInit.Runtime.Values;

/// <summary>A handle of a resource that lives in a running component; it means something to that run alone.</summary>
/// <param name="Resource">Name of the resource type for people; empty where it has none.</param>
/// <param name="Id">The number that the run gave to the handle, from 1.</param>
public sealed record HandleValue(string Resource, uint Id) : ComponentValue;

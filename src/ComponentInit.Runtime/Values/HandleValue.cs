namespace ComponentInit.Runtime.Values;

/// <summary>A handle of a resource that lives in a running component; it means something to that run alone.</summary>
/// <param name="Resource">Name of the resource type for people; empty where it has none.</param>
/// <param name="Id">The number that the run gave to the handle, from 1.</param>
public sealed record HandleValue(string Resource, uint Id) : ComponentValue
{
    /// <summary>What tells the run that gave it from others; null for a handle that was read from text.</summary>
    internal object? Run { get; init; }

    /// <summary>Whether the resource and the number are the same.</summary>
    public bool Equals(HandleValue? other) => other is not null && Resource == other.Resource && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Resource, Id);
}

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>The wrappers to give to a core module in an argument of its instantiation.</summary>
internal sealed class ArgumentChange
{
    /// <summary>Begins with the first wrapper.</summary>
    /// <param name="key">The argument.</param>
    /// <param name="point">Behind which section the wrapper is defined.</param>
    public ArgumentChange(ArgumentKey key, InsertionPoint point)
    {
        Key = key;
        Point = point;
    }

    /// <summary>The argument.</summary>
    public ArgumentKey Key { get; }

    /// <summary>Behind which section all the wrappers are defined.</summary>
    public InsertionPoint Point { get; private set; }

    /// <summary>The wrapper for each import, by its name.</summary>
    public Dictionary<string, InsertedDefinition> Wrappers { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a wrapper.</summary>
    /// <param name="import">Name of the import.</param>
    /// <param name="wrapper">The wrapper.</param>
    /// <param name="point">Behind which section it is defined.</param>
    public void Add(string import, InsertedDefinition wrapper, InsertionPoint point)
    {
        Wrappers[import] = wrapper;
        Point = InsertionPoint.Later(Point, point);
    }
}

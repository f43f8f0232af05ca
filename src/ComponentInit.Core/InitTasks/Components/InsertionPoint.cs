namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A place behind a section of a component.</summary>
/// <param name="Section">Position of the section.</param>
/// <param name="CoreInstance">A core instance that the section defines.</param>
internal sealed record InsertionPoint(int Section, uint CoreInstance)
{
    /// <summary>The later one of two places.</summary>
    public static InsertionPoint Later(InsertionPoint left, InsertionPoint right) => right.Section > left.Section ? right : left;
}

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A place in a component that names a core function.</summary>
/// <param name="Section">Position of its section in the component.</param>
internal abstract record UseSite(int Section);

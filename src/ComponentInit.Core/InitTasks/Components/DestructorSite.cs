namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A resource type that names its destructor.</summary>
/// <param name="Section">Position of its section in the component.</param>
/// <param name="TypeIndex">Type index.</param>
internal sealed record DestructorSite(int Section, uint TypeIndex) : UseSite(Section);

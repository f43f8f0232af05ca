namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A function import of a core module that is instantiated.</summary>
/// <param name="Section">Position of the section of the instantiation in the component.</param>
/// <param name="Instance">Core instance index of the instantiation.</param>
/// <param name="Argument">Name of the argument: the module name of the import.</param>
/// <param name="Import">Name of the import.</param>
internal sealed record ArgumentSite(int Section, uint Instance, string Argument, string Import) : UseSite(Section);

namespace ComponentInit.Runtime.Imports;

/// <summary>One rule of an <see cref="ImportPolicy"/>.</summary>
/// <param name="Pattern"><c>module</c>, <c>module.name</c> or <c>module#name</c>; <c>*</c> stands for any run of characters.</param>
/// <param name="Action">What happens to the imports that it matches.</param>
/// <param name="Supplier">With <see cref="ImportAction.Module"/>: the module that supplies them; else null.</param>
public sealed record ImportRule(string Pattern, ImportAction Action, ImportedModule? Supplier = null)
{
    /// <summary>Whether the rule is about an import.</summary>
    public bool Matches(string module, string name) =>
        Glob.Matches(Pattern, module) || Glob.Matches(Pattern, $"{module}.{name}") || Glob.Matches(Pattern, $"{module}#{name}");
}

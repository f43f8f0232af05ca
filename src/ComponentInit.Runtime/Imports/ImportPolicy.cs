using System.Collections.Immutable;

namespace ComponentInit.Runtime.Imports;

/// <summary>Says for each import what happens to it. The last rule that matches wins; where none does, the import traps when it is called. Immutable.</summary>
public sealed class ImportPolicy
{
    /// <summary>Every import traps when it is called.</summary>
    public static readonly ImportPolicy TrapAll = new([]);

    private ImportPolicy(ImmutableArray<ImportRule> rules) => Rules = rules;

    /// <summary>The rules, in the order they were added.</summary>
    public ImmutableArray<ImportRule> Rules { get; }

    /// <summary>A policy with one more rule, which wins over those before it.</summary>
    public ImportPolicy With(ImportRule rule) => new(Rules.Add(rule));

    /// <summary>Calling what matches ends the run.</summary>
    public ImportPolicy Trap(string pattern) => With(new ImportRule(pattern, ImportAction.Trap));

    /// <summary>What matches is implemented by the host where it can: WASI preview1.</summary>
    public ImportPolicy Allow(string pattern) => With(new ImportRule(pattern, ImportAction.Allow));

    /// <summary>Calling what matches gives zeros.</summary>
    public ImportPolicy Stub(string pattern) => With(new ImportRule(pattern, ImportAction.Stub));

    /// <summary>What matches is the export of the same name of a core module.</summary>
    public ImportPolicy Supply(string pattern, ImportedModule supplier) => With(new ImportRule(pattern, ImportAction.Module, supplier));

    /// <summary>The rule for an import, or null where none matches.</summary>
    public ImportRule? Find(string module, string name) => Rules.LastOrDefault(rule => rule.Matches(module, name));
}

using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Warnings for what the C library of a component asked its host and nothing lets it forget.</summary>
/// <param name="program">The component.</param>
/// <param name="states">State of its instances after init.</param>
internal sealed class LibcWarnings(InstrumentedProgram program, ImmutableArray<IInstanceState> states)
{
    /// <summary>One for each kind of fact.</summary>
    public ImmutableArray<string> Find() => [.. LibcFacts.Kinds.Where(kind => !IsReset(kind)).Select(Describe).OfType<string>()];

    private bool IsReset(LibcFacts kind) => program.Plan.Instances.Any(instance => !instance.IsAdapter && LibcFacts.FindResets(instance.Module).Contains(kind.Reset));

    private string? Describe(LibcFacts kind)
    {
        foreach (var (position, module) in program.Modules.Index())
        {
            foreach (var (i, flag) in module.Flags.Index())
            {
                if (flag.State != TrackedState.HostFacts || states[position].Flag(i) is not (> 0 and var site)) continue;
                var import = module.Original.Imports.Where(import => import.Kind == ExternKind.Function).ElementAt((int)flag.Index);
                if (LibcFacts.ToldBy(import.Module, import.Name) != kind) continue;
                return kind.Warning(import.FullName, $"core instance {program.Plan.Instances[position].Path}, {FunctionNames.Describe(module.Original, module.Sites[site - 1].Function)}");
            }
        }

        return null;
    }
}

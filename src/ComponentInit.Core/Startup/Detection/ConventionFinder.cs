using System.Collections.Immutable;
using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>The conventions that a module follows beside those its rules name; informative.</summary>
internal static class ConventionFinder
{
    private const string ExtismModule = "extism:host/env";
    private const string Wasi = "wasi";
    private const string EmscriptenName = "emscripten";

    private static readonly string[] PreviewModules = ["wasi_snapshot_preview1", "wasi_unstable"];

    public static ImmutableArray<StartupConvention> Find(ModuleFacts facts, PlanDraft draft)
    {
        bool emscripten = Toolchains.IsEmscripten(facts) || draft.Conventions.Contains(EmscriptenName, StringComparer.Ordinal);
        (string Name, bool Present)[] marks =
        [
            (Wasi, Array.Exists(PreviewModules, facts.ImportModules.Contains) && (!emscripten || draft.HasPhase(StartupPhase.Run))),
            (EmscriptenName, emscripten),
            ("tinygo", Toolchains.IsTinyGo(facts)),
            ("extism", facts.ImportModules.Contains(ExtismModule)),
            ("kotlin", Toolchains.IsKotlin(facts)),
            ("assemblyscript", Toolchains.IsAssemblyScript(facts)),
        ];
        return [.. draft.Conventions.Concat(marks.Where(mark => mark.Present).Select(mark => mark.Name)).Distinct(StringComparer.Ordinal).Select(name => new StartupConvention(name))];
    }
}

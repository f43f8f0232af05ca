using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Names;

/// <summary>
/// Tells from the names of a core module's exports what a component made of it will use them for. Both manglings are known: the one of most toolchains
/// (<c>iface#func</c>, <c>[async-lift]func</c>, <c>cabi_post_func</c>) and the standard one (component-model, BuildTargets.md: <c>cm32p2|iface|func</c>).
/// </summary>
internal sealed class ExportClassifier
{
    private const string StandardPrefix = "cm32p2";
    private const string CallbackPrefix = "[callback]";
    private const string AsyncPrefix = "[async-lift]";
    private const string StackfulPrefix = "[async-lift-stackful]";
    private const string PostReturnPrefix = "cabi_post_";
    private const string PostReturnSuffix = "_post";
    private const string DestructorMark = "#[dtor]";
    private const string DestructorSuffix = "_dtor";
    private const string Initialize = "_initialize";
    private const string Constructors = "__wasm_call_ctors";
    private const string CommandEntry = "_start";

    private readonly HashSet<string> _functions;
    private readonly WorldExports? _world;

    private ExportClassifier(WasmModule module)
    {
        _functions = module.Exports.Where(export => export.Kind == ExternKind.Function).Select(export => export.Name).ToHashSet(StringComparer.Ordinal);
        _world = WorldExports.Find(module);
    }

    /// <summary>Classifies the exports of a module, in their order; what no component would use is left out.</summary>
    public static ImmutableArray<ClassifiedExport> Classify(WasmModule module)
    {
        var classifier = new ExportClassifier(module);
        var classified = ImmutableArray.CreateBuilder<ClassifiedExport>();
        foreach (var export in module.Exports)
        {
            if (export.Kind != ExternKind.Function || HookNames.Contains(export.Name) || classifier.Classify(export.Name) is not { } role) continue;
            classified.Add(new ClassifiedExport(export.Name, export.Index, role, role == ExportRole.Synchronous && classifier.HasPostReturn(export.Name)));
        }

        return classified.ToImmutable();
    }

    /// <summary>Whether a name is one of a function that is run once, before any other.</summary>
    public static bool IsInitializer(string name) => name is Initialize or Constructors or StandardPrefix + Initialize;

    private ExportRole? Classify(string name) => name.StartsWith(StandardPrefix, StringComparison.Ordinal) ? ClassifyStandard(name[StandardPrefix.Length..]) : ClassifyUsual(name);

    private ExportRole? ClassifyUsual(string name)
    {
        if (name is "cabi_realloc" or "cabi_import_realloc" or "cabi_export_realloc" or "canonical_abi_realloc") return ExportRole.Realloc;
        if (name == Initialize || (name == Constructors && !_functions.Contains(Initialize))) return ExportRole.Initialize;
        if (name == CommandEntry) return ExportRole.Synchronous;
        if (Strip(name, CallbackPrefix) is { } callback) return Strip(callback, AsyncPrefix) is { } of && IsWorldExport(of) ? ExportRole.Callback : null;
        if (Strip(name, AsyncPrefix) is { } async) return IsWorldExport(async) ? ExportRole.Asynchronous : null;
        if (Strip(name, StackfulPrefix) is { } stackful) return IsWorldExport(stackful) ? ExportRole.Stackful : null;
        if (Strip(name, PostReturnPrefix) is { } returned) return _functions.Contains(returned) && IsWorldExport(returned) ? ExportRole.PostReturn : null;
        if (name.Contains(DestructorMark, StringComparison.Ordinal)) return IsWorldResource(name) ? ExportRole.Destructor : null;
        return IsWorldExport(name) ? ExportRole.Synchronous : null;
    }

    private ExportRole? ClassifyStandard(string name)
    {
        if (name == "_realloc") return ExportRole.Realloc;
        if (name == Initialize) return ExportRole.Initialize;
        if (!name.StartsWith('|')) return null;
        if (name.EndsWith(PostReturnSuffix, StringComparison.Ordinal) && _functions.Contains(StandardPrefix + name[..^PostReturnSuffix.Length])) return ExportRole.PostReturn;
        int bar = name.IndexOf('|', 1);
        if (bar < 0) return null;
        string item = name[(bar + 1)..];
        string usual = bar == 1 ? item : $"{name[1..bar]}#{item}";
        if (bar > 1 && item.EndsWith(DestructorSuffix, StringComparison.Ordinal)) return ExportRole.Destructor;
        return IsWorldExport(usual) ? ExportRole.Synchronous : null;
    }

    private bool HasPostReturn(string name) =>
        _functions.Contains(name.StartsWith(StandardPrefix, StringComparison.Ordinal) ? name + PostReturnSuffix : PostReturnPrefix + name);

    private bool IsWorldExport(string name) => _world?.HasFunction(name) ?? WitExportName.IsFunction(name);

    private bool IsWorldResource(string name) => _world is null || _world.HasInterface(name[..name.IndexOf(DestructorMark, StringComparison.Ordinal)]);

    private static string? Strip(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}

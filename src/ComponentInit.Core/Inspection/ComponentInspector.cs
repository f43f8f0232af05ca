using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Wit;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Inspection;

/// <summary>Says what is in a component.</summary>
internal static class ComponentInspector
{
    /// <summary>An overview.</summary>
    public static BinaryReport Inspect(WasmBinary binary)
    {
        var component = binary.ReadComponent();
        WasmModule[] modules = [.. ComponentContents.CoreModules(component)];
        var exports = new ComponentExports(component);
        return new BinaryReport
        {
            Name = binary.Name,
            Path = binary.Path,
            Kind = binary.Kind,
            Size = binary.Size,
            Sha256 = binary.Sha256,
            CoreModules = modules.Length,
            Imports = component.Definitions.OfType<ImportDefinition>().Count(),
            Exports = exports.Items.Length,
            Functions = modules.Sum(module => module.FunctionCount),
            Memories = [.. modules.SelectMany(module => module.Memories).Select(memory => memory.ToString())],
            Globals = modules.Sum(module => module.GlobalCount),
            DataSegments = modules.Sum(module => module.Data.Length),
            StartFunction = StartFunctions(modules),
            InitFunction = InitFunction.DefaultNames.FirstOrDefault(name => exports.Find(name) is { Function: { Parameters.IsEmpty: true, Result: null } }),
            IsReactor = false,
            Sections = [.. component.Sections.Select(section => new SectionReport(Describe(section), section.Offset, section.Raw.Length))],
            Producers = [.. ProducerLines.Of(component.FindCustom(ProducersSection.SectionName)?.Content.ToArray())
                .Concat(modules.SelectMany(module => ProducerLines.Of(module.FindCustom(ProducersSection.SectionName)?.Content)))
                .Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>All exports in their order, those of instances in place of the instance.</summary>
    public static ImmutableArray<ExportReport> Exports(WasmBinary binary)
    {
        var indices = ComponentContents.IndicesOf<ExportDefinition>(binary.ReadComponent());
        var items = new ComponentExports(binary.ReadComponent()).Items;
        return [.. items.SelectMany((item, position) => Leaves(item).Select(leaf =>
            new ExportReport(leaf.FullName, Kind(leaf), WitPrinter.Print(leaf), leaf == item ? indices[position] : null, binary.Path) { LiftedFrom = LiftNames.Describe(leaf.Lifted) }))];
    }

    /// <summary>All imports in their order, those of instances in place of the instance.</summary>
    public static ImmutableArray<ImportReport> Imports(WasmBinary binary)
    {
        var indices = ComponentContents.IndicesOf<ImportDefinition>(binary.ReadComponent());
        var items = new ComponentImports(binary.ReadComponent()).Items;
        return [.. items.SelectMany((item, position) => Leaves(item).Select(leaf =>
            new ImportReport(InstanceOf(leaf), leaf.Name.Name, Kind(leaf), WitPrinter.Print(leaf), leaf == item ? indices[position] : null, binary.Path)))];
    }

    // An instance without exports would vanish otherwise.
    private static IEnumerable<ComponentItem> Leaves(ComponentItem item) => item.Members.IsEmpty ? [item] : item.Members.SelectMany(Leaves);

    private static string InstanceOf(ComponentItem item) =>
        item.FullName.Length == item.Name.Name.Length ? "" : item.FullName[..^(item.Name.Name.Length + 1)];

    private static string Kind(ComponentItem item) => item.Sort == ComponentSort.Function ? "func" : item.Sort.Describe();

    private static string? StartFunctions(WasmModule[] modules)
    {
        string[] starts = [.. modules.Select((module, index) => module.StartFunction is { } start ? $"core module {index}: {FunctionNames.Describe(module, start)}" : null).OfType<string>()];
        return starts.Length == 0 ? null : string.Join(", ", starts);
    }

    private static string Describe(ComponentSection section) => section.Id switch
    {
        ComponentSectionId.Custom => $"custom section '{section.Name}'",
        ComponentSectionId.CoreModule => "core module section",
        ComponentSectionId.CoreInstance => "core instance section",
        ComponentSectionId.CoreType => "core type section",
        var id => $"{id.ToString().ToLowerInvariant()} section",
    };
}

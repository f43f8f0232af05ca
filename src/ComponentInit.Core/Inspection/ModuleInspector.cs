using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Inspection;

/// <summary>Says what is in a core module.</summary>
internal static class ModuleInspector
{
    /// <summary>An overview.</summary>
    public static BinaryReport Inspect(WasmBinary binary)
    {
        var module = binary.ReadModule();
        return new BinaryReport
        {
            Name = binary.Name,
            Path = binary.Path,
            Kind = binary.Kind,
            Size = binary.Size,
            Sha256 = binary.Sha256,
            CoreModules = 1,
            Imports = module.Imports.Length,
            Exports = module.Exports.Length,
            Functions = module.FunctionCount,
            Memories = [.. module.ImportsOf(ExternKind.Memory).Select(import => import.Memory!).Concat(module.Memories).Select(memory => memory.ToString())],
            Globals = module.GlobalCount,
            DataSegments = module.Data.Length,
            StartFunction = module.StartFunction is { } start ? FunctionNames.Describe(module, start) : null,
            InitFunction = InitFunction.FindDefault(module),
            IsReactor = Reactor.Find(module) is not null,
            Sections = [.. module.Sections.Select(section => new SectionReport(SectionOrder.Describe(section), section.Offset, section.Length))],
            Producers = ProducerLines.Of(module.FindCustom(ProducersSection.SectionName)?.Content),
        };
    }

    /// <summary>All exports in their order.</summary>
    public static ImmutableArray<ExportReport> Exports(WasmBinary binary)
    {
        var module = binary.ReadModule();
        return [.. module.Exports.Select(export => new ExportReport(
            export.Name, ExternTypes.Spell(export.Kind), ExternTypes.Spell(module, export.Kind, export.Index), export.Index, binary.Path))];
    }

    /// <summary>All imports in their order.</summary>
    public static ImmutableArray<ImportReport> Imports(WasmBinary binary)
    {
        var module = binary.ReadModule();
        var reports = ImmutableArray.CreateBuilder<ImportReport>(module.Imports.Length);
        uint[] next = new uint[Enum.GetValues<ExternKind>().Length];
        foreach (var import in module.Imports)
        {
            uint index = next[(int)import.Kind]++;
            reports.Add(new ImportReport(import.Module, import.Name, ExternTypes.Spell(import.Kind), ExternTypes.Spell(module, import.Kind, index), index, binary.Path));
        }

        return reports.MoveToImmutable();
    }
}

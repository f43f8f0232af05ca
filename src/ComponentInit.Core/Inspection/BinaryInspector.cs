using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Inspection;

/// <summary>Says what is in a binary. It runs nothing.</summary>
public static class BinaryInspector
{
    /// <summary>An overview.</summary>
    /// <exception cref="WasmException">A section is malformed; in a component, also where an index is out of range.</exception>
    public static BinaryReport Inspect(WasmBinary binary) =>
        binary.Kind == BinaryKind.Module ? ModuleInspector.Inspect(binary) : ComponentInspector.Inspect(binary);

    /// <summary>How it starts, declared or detected. It never fails: of what cannot be read to its end it says so.</summary>
    public static StartupSummary Startup(WasmBinary binary) => StartupInspector.Inspect(binary);

    /// <summary>All exports in their order. Of a component, those of exported instances stand in place of the instance, by names such as <c>wasi:cli/run@0.2.0#run</c>.</summary>
    /// <exception cref="WasmException">A section is malformed, or an index is out of range.</exception>
    public static ImmutableArray<ExportReport> Exports(WasmBinary binary) =>
        binary.Kind == BinaryKind.Module ? ModuleInspector.Exports(binary) : ComponentInspector.Exports(binary);

    /// <summary>All imports in their order. Of a component, those of imported instances stand in place of the instance.</summary>
    /// <exception cref="WasmException">A section is malformed, or an index is out of range.</exception>
    public static ImmutableArray<ImportReport> Imports(WasmBinary binary) =>
        binary.Kind == BinaryKind.Module ? ModuleInspector.Imports(binary) : ComponentInspector.Imports(binary);

    /// <summary>The exports that can be an init function as they are: functions that take nothing and return nothing, or a result of a component.</summary>
    /// <exception cref="WasmException">As <see cref="Exports"/>.</exception>
    public static IEnumerable<ExportReport> InitFunctions(WasmBinary binary) => Exports(binary).Where(export =>
        export.Kind == "func" && (export.Type is "(func)" or "func()" || export.Type.StartsWith("func() -> result", StringComparison.Ordinal)));
}

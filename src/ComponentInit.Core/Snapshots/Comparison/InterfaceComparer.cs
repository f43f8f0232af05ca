using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Compares imports and exports by name and type.</summary>
internal static class InterfaceComparer
{
    /// <summary>The differences; none where a side is no binary.</summary>
    public static IEnumerable<SnapshotDifference> Compare(WasmBinary? reference, WasmBinary? difference) => reference is null || difference is null
        ? []
        :
        [
            .. Differ("export", BinaryInspector.Exports(reference).Select(Describe), BinaryInspector.Exports(difference).Select(Describe)),
            .. Differ("import", BinaryInspector.Imports(reference).Select(Describe), BinaryInspector.Imports(difference).Select(Describe)),
        ];

    private static InterfaceItem Describe(ExportReport export) => new(export.Name, $"{export.Kind} {export.Type}");

    private static InterfaceItem Describe(ImportReport import) => new(import.Module.Length == 0 ? import.Name : $"{import.Module} {import.Name}", $"{import.Kind} {import.Type}");

    private static IEnumerable<SnapshotDifference> Differ(string what, IEnumerable<InterfaceItem> reference, IEnumerable<InterfaceItem> difference) =>
        from pair in Pairs.Of(reference, difference, item => item.Name)
        where pair.Reference?.Type != pair.Difference?.Type
        select new SnapshotDifference(DifferenceKind.Interface, $"{what} {pair.Key}", pair.Reference?.Type, pair.Difference?.Type);
}

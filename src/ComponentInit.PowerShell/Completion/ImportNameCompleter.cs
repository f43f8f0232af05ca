using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes names of imports.</summary>
public sealed class ImportNameCompleter : BinaryItemCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Find(string commandName, WasmBinary binary) =>
        BinaryInspector.Imports(binary).DistinctBy(import => import.Name).Select(import => (import.Name, $"{import.Kind} {import.Module} {import.Type}"));
}

using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes where imports come from: modules, and interfaces of components.</summary>
public sealed class ImportModuleCompleter : BinaryItemCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Find(string commandName, WasmBinary binary) =>
        from import in BinaryInspector.Imports(binary)
        where import.Module is { Length: > 0 }
        group import.Name by import.Module into module
        select (module.Key, $"{module.Count()} imports: {string.Join(", ", module.Take(8))}");
}

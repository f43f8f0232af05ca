using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes names of functions that can be init functions by themselves: those that take nothing and return nothing, or a result of a component.</summary>
public sealed class InitFunctionCompleter : BinaryItemCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Find(string commandName, WasmBinary binary) =>
        from export in BinaryInspector.Exports(binary)
        where export.Kind == "func" && IsInit(export.Type)
        select (export.Name, $"{export.Kind} {export.Type}");

    private static bool IsInit(string type) => type is "(func)" or "func()" || type.StartsWith("func() -> result", StringComparison.Ordinal);
}

using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes names of functions that can be init functions by themselves: those that take nothing and return nothing, or a result of a component.</summary>
public sealed class InitFunctionCompleter : BinaryItemCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Find(string commandName, WasmBinary binary) =>
        BinaryInspector.InitFunctions(binary).Select(export => (export.Name, $"{export.Kind} {export.Type}"));
}

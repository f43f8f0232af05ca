using System.CommandLine.Completions;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Completion;

/// <summary>Suggests init functions of the binary that the command line already names. The file is read and never run; on any failure there is nothing to suggest.</summary>
internal static class InitFunctionSuggestions
{
    /// <summary>What can be suggested.</summary>
    public static IEnumerable<CompletionItem> Find(CompletionContext context)
    {
        if (context.ParseResult.CommandResult.Children.SelectMany(child => child.Tokens).FirstOrDefault(token => File.Exists(token.Value)) is not { } input) return [];
        try
        {
            return [.. BinaryInspector.InitFunctions(WasmBinary.Read(input.Value)).Select(export => new CompletionItem(export.Name, detail: export.Type))];
        }
        catch (WasmException)
        {
            return [];
        }
    }
}

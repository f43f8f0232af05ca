using ComponentInit.Core.Binaries;
using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool.Options;

/// <summary>Reads what INPUT names.</summary>
internal static class InputReader
{
    /// <summary>Reads the file, or standard input for <c>-</c>.</summary>
    public static WasmBinary Read(string input, ToolContext context) =>
        input == InputArgument.StandardInput ? WasmBinary.FromBytes(StandardInput.Read(context)) : WasmBinary.Read(input);
}

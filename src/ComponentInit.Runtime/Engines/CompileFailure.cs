using System.Globalization;
using System.Text.RegularExpressions;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>Turns what Wasmtime says about bytes that it cannot compile into an error of ours.</summary>
internal static partial class CompileFailure
{
    /// <summary>The error for bytes that do not validate; the offset is taken from Wasmtime's text.</summary>
    /// <param name="failure">What Wasmtime said.</param>
    /// <param name="file">The file they are from, where that is not the program itself.</param>
    public static WasmException ToInvalid(NativeFailure failure, string? file = null)
    {
        var match = OffsetPattern().Match(failure.Message);
        return new WasmException(WasmErrorCode.WasmInvalid, file is null ? Reason(failure.Message) : $"'{file}': {Reason(failure.Message)}")
        {
            Offset = match.Success && long.TryParse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long offset) ? offset : null,
        };
    }

    /// <summary>Puts Wasmtime's chain of causes, one below the other and numbered, into one line.</summary>
    public static string Reason(string message)
    {
        int hostStack = message.IndexOf("\nStack backtrace:", StringComparison.Ordinal);
        var lines = (hostStack < 0 ? message : message[..hostStack]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line != "Caused by:")
            .Select(line => NumberPattern().Replace(line, ""));
        return string.Join(": ", lines);
    }

    [GeneratedRegex(@"at offset 0x([0-9a-fA-F]{1,15})")]
    private static partial Regex OffsetPattern();

    [GeneratedRegex(@"^\d+: ")]
    private static partial Regex NumberPattern();
}

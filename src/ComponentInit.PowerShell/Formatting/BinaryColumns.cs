using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Formatting;

/// <summary>
/// The columns of a binary's view that are read from its bytes when it is shown; ComponentInit.PS.Types.ps1xml names these methods.
/// A binary that cannot be read to its end is still shown, with those columns empty.
/// </summary>
public static class BinaryColumns
{
    /// <summary>Number of core modules.</summary>
    public static int? CoreModules(PSObject binary) => Inspect(binary)?.CoreModules;

    /// <summary>Number of imports.</summary>
    public static int? Imports(PSObject binary) => Inspect(binary)?.Imports;

    /// <summary>Number of exports.</summary>
    public static int? Exports(PSObject binary) => Inspect(binary)?.Exports;

    /// <summary>Name of the export that pre-initialisation would run unless another is asked for.</summary>
    public static string? InitFunction(PSObject binary) => Inspect(binary)?.InitFunction;

    /// <summary>How it starts, such as <c>reactor: _initialize (detected)</c>.</summary>
    public static string? Startup(PSObject binary) => binary?.BaseObject is WasmBinary value ? BinaryInspector.Startup(value).ToString() : null;

    private static BinaryReport? Inspect(PSObject binary)
    {
        try
        {
            return binary?.BaseObject is WasmBinary value ? BinaryInspector.Inspect(value) : null;
        }
        catch (WasmException)
        {
            return null;
        }
    }
}

using System.Globalization;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Traps;

/// <summary>The guest ended itself with <c>proc_exit</c>. Zero is success for a command, and usually a mistake during initialisation: the caller decides.</summary>
public sealed class WasmExitException : WasmException
{
    /// <summary>Creates the error.</summary>
    /// <param name="exitCode">What the guest gave.</param>
    public WasmExitException(int exitCode)
        : base(WasmErrorCode.WasmExit, string.Create(CultureInfo.InvariantCulture, $"The guest ended itself with exit code {exitCode}.")) => ExitCode = exitCode;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }
}

using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Runtime.Values.Objects;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Runtimes;

/// <summary>Pre-initialises with a script block as the runtime. Script belongs to the pipeline's thread, so all of it runs there.</summary>
/// <param name="script">Gets the instrumented binary, the full name of the init function and an array of its arguments.</param>
internal sealed class ScriptRuntime(ScriptBlock script)
{
    /// <summary>Does all steps.</summary>
    /// <exception cref="WasmException">As for the built-in runtime; <see cref="WasmErrorCode.RuntimeFailed"/>: the script failed, or gave something else than it was asked for.</exception>
    public PreinitResult Run(WasmBinary binary, PreinitOptions options, CancellationToken cancellation)
    {
        var component = InstrumentedComponent.Create(binary, options, cancellation);
        object?[] arguments = [.. component.InitArguments.Select(ValueObjects.ToObject)];
        var given = ScriptCall.Invoke(script, component.Binary, component.InitExport.FullName, arguments);
        if (given.Count != 1)
        {
            throw new WasmException(WasmErrorCode.RuntimeFailed, $"The script block of -Runtime gave {given.Count} objects, and one is expected: what answers calls. Assign what else its commands emit to $null.");
        }

        using var program = new ScriptProgram(given[0]);

        // Script answers at once, so nothing is waited for but what the library does by itself.
        return component.ApplyAsync(program, cancellation: cancellation).GetAwaiter().GetResult();
    }
}

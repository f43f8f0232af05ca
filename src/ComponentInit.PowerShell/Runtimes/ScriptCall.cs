using System.Collections.ObjectModel;
using System.Management.Automation;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Runtimes;

/// <summary>Calls script, in which every error ends the call, and turns its failures into ours.</summary>
internal static class ScriptCall
{
    /// <summary>Calls a script block.</summary>
    /// <exception cref="WasmException">The error of one of our cmdlets with its own code; <see cref="WasmErrorCode.RuntimeFailed"/> for any other.</exception>
    public static Collection<PSObject?> Invoke(ScriptBlock script, params object?[] arguments) =>
        Guard(() => script.InvokeWithContext(null, [new PSVariable("ErrorActionPreference", ActionPreference.Stop)], arguments));

    /// <summary>Calls a method, of script or of .NET.</summary>
    /// <exception cref="WasmException">As for a script block.</exception>
    public static object? Invoke(PSMethodInfo method, params object?[] arguments) => Guard(() => method.Invoke(arguments));

    private static T Guard<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (PipelineStoppedException)
        {
            throw;
        }
        catch (RuntimeException exception)
        {
            var cause = Cause(exception);
            throw cause as WasmException ?? new WasmException(WasmErrorCode.RuntimeFailed, $"The script block of -Runtime failed: {cause.Message}", exception);
        }
    }

    // Errors come wrapped: by a method that was called, by a preference that made them end the call.
    private static Exception Cause(Exception exception) => exception switch
    {
        ActionPreferenceStopException { ErrorRecord.Exception: { } inner } when inner != exception => Cause(inner),
        MethodInvocationException { InnerException: { } inner } => Cause(inner),
        CmdletInvocationException { InnerException: { } inner } => Cause(inner),
        _ => exception,
    };
}

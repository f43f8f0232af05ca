using System.Management.Automation;
using ComponentInit.PowerShell.Errors;
using ComponentInit.PowerShell.Paths;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary>What every cmdlet of the module has: a token that Ctrl+C cancels, the session's paths, and one way from failures to error records.</summary>
public abstract class WasmCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    protected CancellationToken StopToken => _stop.Token;

    /// <summary>The session's path rules.</summary>
    private protected PathResolver Paths => new(SessionState.Path);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the cmdlet holds; runs after Ctrl+C and after terminating errors too.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>Emits files as the session's provider gives them: with their paths as properties, and what its views show.</summary>
    /// <param name="paths">Paths in the file system.</param>
    private protected void WriteFiles(IEnumerable<string> paths)
    {
        foreach (string path in paths) WriteObject(InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true);
    }

    /// <summary>Cancels <see cref="StopToken"/>; runs on another thread while the pipeline's own is at work.</summary>
    protected sealed override void StopProcessing()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The pipeline ended by itself between the key press and this call.
        }
    }

    /// <summary>Does the work for one input. A failure becomes a non-terminating error, so that the next input still has its turn.</summary>
    /// <param name="target">The path or object worked on: the error's target.</param>
    /// <param name="work">The work.</param>
    private protected void Attempt(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (WasmException failure)
        {
            WriteError(ErrorRecordFactory.Create(failure, target));
        }
        catch (Exception failure) when (failure is not (RuntimeException or FlowControlException or IContainsErrorRecord))
        {
            WriteError(ErrorRecordFactory.CreateUnexpected(failure, target));
        }
    }

    /// <summary>Ends the pipeline: no later input could succeed either.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="target">The option or object that is wrong.</param>
    private protected void Fail(WasmException failure, object? target) => ThrowTerminatingError(ErrorRecordFactory.Create(failure, target));
}

using System.Management.Automation;
using System.Management.Automation.Host;

namespace ComponentInit.PowerShell.Tests.Guests;

/// <summary>A cmdlet whose streams go to lists, together with the thread that wrote.</summary>
internal sealed class Recorder : Cmdlet, ICommandRuntime2
{
    public Recorder() => CommandRuntime = this;

    public List<InformationRecord> Records { get; } = [];

    public HashSet<int> Threads { get; } = [];

    /// <summary>What a write throws; null for nothing.</summary>
    public Exception? Failure { get; init; }

    public PSHost Host => null!;

    public PSTransactionContext CurrentPSTransaction => null!;

    public new void WriteInformation(InformationRecord informationRecord)
    {
        Threads.Add(Environment.CurrentManagedThreadId);
        Records.Add(informationRecord);
        if (Failure is not null)
        {
            throw Failure;
        }
    }

    public new bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll) => true;

    public new bool ShouldContinue(string query, string caption) => true;

    public new bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) => true;

    public new bool ShouldProcess(string target) => true;

    public new bool ShouldProcess(string target, string action) => true;

    public new bool ShouldProcess(string verboseDescription, string verboseWarning, string caption) => true;

    public new bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason)
    {
        shouldProcessReason = ShouldProcessReason.None;
        return true;
    }

    public new void ThrowTerminatingError(ErrorRecord errorRecord) => throw errorRecord.Exception;

    public new bool TransactionAvailable() => false;

    public new void WriteCommandDetail(string text)
    {
    }

    public new void WriteDebug(string text)
    {
    }

    public new void WriteError(ErrorRecord errorRecord)
    {
    }

    public new void WriteObject(object sendToPipeline)
    {
    }

    public new void WriteObject(object sendToPipeline, bool enumerateCollection)
    {
    }

    public new void WriteProgress(ProgressRecord progressRecord)
    {
    }

    public void WriteProgress(long sourceId, ProgressRecord progressRecord)
    {
    }

    public new void WriteVerbose(string text)
    {
    }

    public new void WriteWarning(string text)
    {
    }
}

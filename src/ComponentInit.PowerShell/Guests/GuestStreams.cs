using System.Management.Automation;

namespace ComponentInit.PowerShell.Guests;

/// <summary>The standard output and standard error of a guest, as information records of the cmdlet that runs it.</summary>
/// <param name="queue">Takes the records.</param>
/// <param name="source">The records' source: the binary's name.</param>
internal sealed class GuestStreams(PipelineQueue queue, string source)
{
    /// <summary>What the guest prints.</summary>
    public GuestLines Output { get; } = new(record => Emit(queue, record), "WasmStdout", source);

    /// <summary>What it prints as errors.</summary>
    public GuestLines Errors { get; } = new(record => Emit(queue, record), "WasmStderr", source);

    /// <summary>Gives the last lines where they have no line feed.</summary>
    public void Flush()
    {
        Output.Flush();
        Errors.Flush();
    }

    private static void Emit(PipelineQueue queue, InformationRecord record) => queue.Add(cmdlet => cmdlet.WriteInformation(record));
}

using System.Management.Automation;
using System.Text;

namespace ComponentInit.PowerShell.Guests;

/// <summary>The standard output and standard error of a guest, line by line as information records of the cmdlet that runs it, tagged <c>WasmStdout</c> and <c>WasmStderr</c>.</summary>
/// <param name="queue">Takes the records.</param>
/// <param name="source">The records' source: the binary's name.</param>
/// <param name="encoding">How bytes are read as text.</param>
internal sealed class GuestStreams(PipelineQueue queue, string source, Encoding encoding)
{
    private const int LongestLine = 16 * 1024;

    /// <summary>What the guest prints.</summary>
    public GuestLines Output { get; } = new(line => Emit(queue, line, "WasmStdout", source), LongestLine, encoding);

    /// <summary>What it prints as errors.</summary>
    public GuestLines Errors { get; } = new(line => Emit(queue, line, "WasmStderr", source), LongestLine, encoding);

    /// <summary>Gives the last lines where they have no line feed.</summary>
    public void Flush()
    {
        Output.Flush();
        Errors.Flush();
    }

    private static void Emit(PipelineQueue queue, string line, string tag, string source)
    {
        InformationRecord record = new(line, source);
        record.Tags.Add(tag);
        queue.Add(cmdlet => cmdlet.WriteInformation(record));
    }
}

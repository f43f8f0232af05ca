using System.Globalization;
using System.Text;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Traps;

/// <summary>
/// A guest was ended in the middle of its work: it trapped (<see cref="WasmErrorCode.WasmTrap"/>), called an import that the policy denies
/// (<see cref="WasmErrorCode.PreinitImportCalled"/>) or met a limit (<see cref="WasmErrorCode.PreinitLimitExceeded"/>). The message is the cause and a numbered backtrace.
/// </summary>
public sealed class WasmTrapException : WasmException
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">Why the guest was ended.</param>
    /// <param name="cause">One sentence without the backtrace.</param>
    /// <param name="frames">The guest's stack, innermost frame first; with the offsets of the file that the user knows.</param>
    public WasmTrapException(WasmErrorCode code, string cause, IReadOnlyList<TrapFrame> frames)
        : base(code, Describe(cause, frames))
    {
        Cause = cause;
        Frames = frames;
        Offset = frames.Count > 0 ? frames[0].Offset : null;
    }

    /// <summary>What happened, without the backtrace.</summary>
    public string Cause { get; }

    /// <summary>The guest's stack, innermost frame first, at most 20 frames.</summary>
    public IReadOnlyList<TrapFrame> Frames { get; }

    private static string Describe(string cause, IReadOnlyList<TrapFrame> frames)
    {
        var text = new StringBuilder(cause);
        for (int i = 0; i < frames.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\n  {i}: {frames[i]}");
        return text.ToString();
    }
}

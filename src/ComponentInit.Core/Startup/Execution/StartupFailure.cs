using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>The errors of running a plan; each message begins with its code.</summary>
internal static class StartupFailure
{
    /// <summary>INIT201: an entry failed, so the instance is not given out.</summary>
    public static WasmException EntryFailed(StartupPhase phase, string export, string what) =>
        new(WasmErrorCode.StartupInvalid, $"{Code(StartupCode.EntryFailed)}: {Describe(phase, export)} {what}{(IsProgram(phase) ? "." : "; the instance is not given out.")}");

    /// <summary>INIT201 for what the guest met; traps, limits and denied imports keep their code.</summary>
    public static WasmTrapException EntryFailed(StartupPhase phase, string export, WasmTrapException trap) => new(
        trap.Code, $"{Code(StartupCode.EntryFailed)}: {Describe(phase, export)} failed{(IsProgram(phase) ? "" : ", and the instance is not given out")}: {trap.Cause}", trap.Frames);

    /// <summary>INIT202: an entry was called that may be called once.</summary>
    public static WasmException CalledAgain(string export) =>
        new(WasmErrorCode.StartupInvalid, $"{Code(StartupCode.CalledAgain)}: '{export}' was called already on this instance, and may be called once only. Start another instance to call it again.");

    /// <summary>INIT202: an instance was used after its finish entries.</summary>
    public static WasmException Finished(string what) =>
        new(WasmErrorCode.StartupInvalid, $"{Code(StartupCode.CalledAgain)}: '{what}' is called on an instance that was finished. Start another instance.");

    /// <summary>INIT203: this host lacks what the plan asks of it.</summary>
    public static WasmException HostLacks(string what) => new(WasmErrorCode.StartupInvalid, $"{Code(StartupCode.HostIncomplete)}: {what}");

    /// <summary>The binary is nothing that is run like this.</summary>
    public static WasmException NotACommand(string message) => new(WasmErrorCode.NotACommand, message);

    private static bool IsProgram(StartupPhase phase) => phase is StartupPhase.Run or StartupPhase.Resume or StartupPhase.Main;

    private static string Code(StartupCode code) => StartupMessage.Format(code);

    private static string Describe(StartupPhase phase, string export) => $"The {StartupTerms.Of(phase)} entry '{export}'";
}

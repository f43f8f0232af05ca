namespace ComponentInit.Wasm;

/// <summary>
/// The one exception that operations of this project throw for a reason a user can act on. Its message names the construct, its place and the way out.
/// Cancellation is not a failure and stays an <see cref="OperationCanceledException"/>.
/// </summary>
public class WasmException : Exception
{
    /// <summary>Creates an error.</summary>
    /// <param name="code">Its public code.</param>
    /// <param name="message">One or more lines for people: construct, place, way out.</param>
    /// <param name="innerException">What caused it, if that helps to find the reason.</param>
    public WasmException(WasmErrorCode code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>The public code of the error.</summary>
    public WasmErrorCode Code { get; }

    /// <summary>Absolute offset in bytes in the file the error is about, where there is one.</summary>
    public long? Offset { get; init; }

    /// <summary>The section the error is in, by its name in the specification, where there is one.</summary>
    public string? Section { get; init; }

    /// <summary>What to do about it, one sentence, where the message does not end in it already.</summary>
    public string? RecommendedAction { get; init; }
}

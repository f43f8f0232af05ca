using ComponentInit.Tool.Failures;

namespace ComponentInit.Tool.Documents;

/// <summary>The failure of an <see cref="ErrorDocument"/>. All members are always there; null where there is nothing to say.</summary>
/// <param name="Code">A name of <see cref="Wasm.WasmErrorCode"/>, or <c>Internal</c>, or <c>Interrupted</c>.</param>
/// <param name="Message">For people; may have several lines.</param>
/// <param name="Offset">Absolute offset in bytes in the input.</param>
/// <param name="Section">The section of the input, by its name in the specification.</param>
/// <param name="Action">What to do about it.</param>
public sealed record ErrorDetail(string Code, string Message, long? Offset, string? Section, string? Action)
{
    internal static ErrorDetail From(Failure failure) => new(failure.Code, failure.Message, failure.Offset, failure.Section, failure.Action);
}

using ComponentInit.Wasm;

namespace ComponentInit.Core.Inspection;

/// <summary>The result of a validation.</summary>
/// <param name="IsValid">Whether the binary is valid.</param>
/// <param name="Code">What is wrong, or null.</param>
/// <param name="Message">What is wrong in words, or null.</param>
/// <param name="Offset">Where, as an absolute offset in bytes, if it is known.</param>
/// <param name="Section">In which section, if it is known.</param>
public sealed record ValidationReport(bool IsValid, WasmErrorCode? Code = null, string? Message = null, long? Offset = null, string? Section = null)
{
    /// <summary>The result where a binary is refused.</summary>
    /// <param name="failure">What is wrong with it.</param>
    public static ValidationReport Of(WasmException failure) => new(false, failure.Code, failure.Message, failure.Offset, failure.Section);

    /// <inheritdoc/>
    public override string ToString() => IsValid ? "valid" : $"{Code}: {Message}";
}

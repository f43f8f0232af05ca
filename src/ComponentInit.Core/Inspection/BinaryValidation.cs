using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Inspection;

/// <summary>Full validation, by the engine.</summary>
public static class BinaryValidation
{
    /// <summary>Validates a core module.</summary>
    /// <returns>The result; an invalid binary is one and not an exception.</returns>
    /// <exception cref="WasmException">There is no engine for this platform (<see cref="WasmErrorCode.EngineUnavailable"/>), or the binary is a component.</exception>
    public static ValidationReport Validate(WasmBinary binary)
    {
        try
        {
            _ = binary.Module;
            WasmValidator.Validate(binary.Content.Span);
            return new ValidationReport(true);
        }
        catch (WasmException exception) when (exception.Code is WasmErrorCode.WasmInvalid or WasmErrorCode.WasmMalformed)
        {
            return new ValidationReport(false, exception.Code, exception.Message, exception.Offset, exception.Section);
        }
    }
}

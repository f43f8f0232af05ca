using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Inspection;

/// <summary>Full validation, by the engine.</summary>
public static class BinaryValidation
{
    /// <summary>Validates a core module or a component. The engine has no validation of components by itself: they are compiled.</summary>
    /// <returns>The result; an invalid binary is one and not an exception.</returns>
    /// <exception cref="WasmException">There is no engine for this platform (<see cref="WasmErrorCode.EngineUnavailable"/>).</exception>
    public static ValidationReport Validate(WasmBinary binary)
    {
        try
        {
            if (binary.Kind == BinaryKind.Module) ValidateModule(binary);
            else ValidateComponent(binary);
            return new ValidationReport(true);
        }
        catch (WasmException exception) when (exception.Code is WasmErrorCode.WasmInvalid or WasmErrorCode.WasmMalformed)
        {
            return ValidationReport.Of(exception);
        }
    }

    private static void ValidateModule(WasmBinary binary)
    {
        _ = binary.ReadModule();
        WasmValidator.Validate(binary.Content.Span);
    }

    private static void ValidateComponent(WasmBinary binary)
    {
        binary.ReadComponent().CheckFormat();
        using var engine = new WasmEngine();
        using var compiled = engine.CompileComponent(binary.Content);
    }
}

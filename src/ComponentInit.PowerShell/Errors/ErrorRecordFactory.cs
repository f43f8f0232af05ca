using System.Management.Automation;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Errors;

/// <summary>Makes the one error record of a failure: its id is the public code, its category comes from the table below.</summary>
public static class ErrorRecordFactory
{
    /// <summary>The id of failures that are none of <see cref="WasmErrorCode"/>.</summary>
    public const string UnexpectedFailure = "UnexpectedFailure";

    /// <summary>Makes the record of a failure.</summary>
    /// <param name="failure">The failure; its code becomes the first part of <c>FullyQualifiedErrorId</c>.</param>
    /// <param name="target">The path or object that was worked on.</param>
    public static ErrorRecord Create(WasmException failure, object? target)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ErrorRecord record = new(failure, failure.Code.ToString(), Categorize(failure.Code), target);
        if ((failure.RecommendedAction ?? Advise(failure.Code)) is { } action) record.ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = action };

        return record;
    }

    /// <summary>Makes the record of an exception that is a fault of this module, not of its input.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="target">The path or object that was worked on.</param>
    public static ErrorRecord CreateUnexpected(Exception failure, object? target)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new ErrorRecord(failure, UnexpectedFailure, ErrorCategory.InvalidResult, target)
        {
            ErrorDetails = new ErrorDetails($"This is a fault of the module itself, please report it: {failure.GetType().Name}: {failure.Message}")
            {
                RecommendedAction = "Get-Error shows where it happened.",
            },
        };
    }

    /// <summary>What cmdlets can do about failures of a code, where the message does not say it; null for the others.</summary>
    public static string? Advise(WasmErrorCode code) => code switch
    {
        WasmErrorCode.PreinitImportCalled => "-Wasi gives the guest WASI; -AllowImport, -StubImport and -ImportModule are about single imports.",
        WasmErrorCode.PreinitLiveHandles => "-AllowLiveHandles makes a warning of it.",
        WasmErrorCode.PreinitInitFailed or WasmErrorCode.WasmExit => "What the guest printed may say why: -InformationAction Continue shows it.",
        WasmErrorCode.ExportTypeMismatch or WasmErrorCode.ValueInvalid => "Get-WasmExport shows the types of exports.",
        WasmErrorCode.StartupInvalid => "Get-WasmStartup shows what is known; -Profile decides what the bytes leave open.",
        WasmErrorCode.ManifestInvalid => "Get-Help about_InitManifest says what a manifest holds.",
        WasmErrorCode.OutputExists => "Leave out -NoClobber to replace it.",
        _ => null,
    };

    /// <summary>The category of a code; never <see cref="ErrorCategory.NotSpecified"/>.</summary>
    public static ErrorCategory Categorize(WasmErrorCode code) => code switch
    {
        WasmErrorCode.WasmFeatureUnsupported => ErrorCategory.NotImplemented,
        WasmErrorCode.WasmRelocatable => ErrorCategory.NotImplemented,
        WasmErrorCode.SnapshotUnsupported => ErrorCategory.NotImplemented,
        WasmErrorCode.InitTaskUnsupported => ErrorCategory.NotImplemented,
        WasmErrorCode.ExportNotFound => ErrorCategory.ObjectNotFound,
        WasmErrorCode.ImportUnresolved => ErrorCategory.ObjectNotFound,
        WasmErrorCode.PathNotFound => ErrorCategory.ObjectNotFound,
        WasmErrorCode.NotACommand => ErrorCategory.InvalidOperation,
        WasmErrorCode.ExportTypeMismatch => ErrorCategory.InvalidType,
        WasmErrorCode.ValueInvalid => ErrorCategory.InvalidArgument,
        WasmErrorCode.OptionInvalid => ErrorCategory.InvalidArgument,
        WasmErrorCode.PathNotFileSystem => ErrorCategory.InvalidArgument,
        WasmErrorCode.PreinitImportCalled => ErrorCategory.PermissionDenied,
        WasmErrorCode.PreinitLimitExceeded => ErrorCategory.LimitsExceeded,
        WasmErrorCode.PreinitLiveHandles => ErrorCategory.ResourceBusy,
        WasmErrorCode.PreinitInitFailed => ErrorCategory.InvalidResult,
        WasmErrorCode.SnapshotMismatch => ErrorCategory.InvalidResult,
        WasmErrorCode.WasmTrap => ErrorCategory.OperationStopped,
        WasmErrorCode.WasmExit => ErrorCategory.OperationStopped,
        WasmErrorCode.RuntimeFailed => ErrorCategory.OperationStopped,
        WasmErrorCode.EngineUnavailable => ErrorCategory.ResourceUnavailable,
        WasmErrorCode.OutputExists => ErrorCategory.ResourceExists,
        WasmErrorCode.FileReadFailed => ErrorCategory.OpenError,
        WasmErrorCode.FileWriteFailed => ErrorCategory.WriteError,
        _ => ErrorCategory.InvalidData,
    };
}

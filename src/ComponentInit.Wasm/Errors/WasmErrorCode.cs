namespace ComponentInit.Wasm;

/// <summary>
/// What went wrong, as one public name. Cmdlets use it as <c>FullyQualifiedErrorId</c>, the tool prints it and writes it into <c>--json</c>;
/// names are never changed, only added.
/// </summary>
public enum WasmErrorCode
{
    /// <summary>The bytes do not follow the binary format. Carries offset and section.</summary>
    WasmMalformed,

    /// <summary>The bytes follow the binary format but do not validate.</summary>
    WasmInvalid,

    /// <summary>Valid, but this operation cannot do it (yet).</summary>
    WasmFeatureUnsupported,

    /// <summary>A relocatable object file: it has to be linked first.</summary>
    WasmRelocatable,

    /// <summary>The program already uses a name that is reserved for instrumentation.</summary>
    WasmNameReserved,

    /// <summary>An export that was asked for does not exist.</summary>
    ExportNotFound,

    /// <summary>An export exists but has another kind or type than the operation needs.</summary>
    ExportTypeMismatch,

    /// <summary>An import has no definition.</summary>
    ImportUnresolved,

    /// <summary>An import that the policy denies was called during initialisation.</summary>
    PreinitImportCalled,

    /// <summary>A limit on time, memory or stack ended the guest.</summary>
    PreinitLimitExceeded,

    /// <summary>Handles, descriptors or resources were still live when initialisation ended.</summary>
    PreinitLiveHandles,

    /// <summary>The init function returned its error case.</summary>
    PreinitInitFailed,

    /// <summary>The guest trapped.</summary>
    WasmTrap,

    /// <summary>The guest ended itself with an exit code.</summary>
    WasmExit,

    /// <summary>State was changed during initialisation that cannot be written into a binary.</summary>
    SnapshotUnsupported,

    /// <summary>The state of the written binary is not the captured one.</summary>
    SnapshotMismatch,

    /// <summary>A start-up declaration is wrong; the message begins with its INITnnn code.</summary>
    StartupInvalid,

    /// <summary>Exports cannot be wrapped for task initialisation.</summary>
    InitTaskUnsupported,

    /// <summary>A value cannot be converted to the type that a function takes, or text is not a value.</summary>
    ValueInvalid,

    /// <summary>A manifest is not of the schema that this version reads.</summary>
    ManifestInvalid,

    /// <summary>There is no native engine library for this platform, or it cannot be loaded.</summary>
    EngineUnavailable,

    /// <summary>A file or directory does not exist.</summary>
    PathNotFound,

    /// <summary>A path is not one of the file system.</summary>
    PathNotFileSystem,

    /// <summary>The output exists and may not be replaced.</summary>
    OutputExists,

    /// <summary>A file cannot be read.</summary>
    FileReadFailed,

    /// <summary>A file cannot be written.</summary>
    FileWriteFailed,

    /// <summary>Options contradict each other or are out of range.</summary>
    OptionInvalid,

    /// <summary>What another runtime gave as the state of a component is not of the expected form, or is the state of another component.</summary>
    StateInvalid,

    /// <summary>A binary was to be run as a command, and it is none: it has exports to be called.</summary>
    NotACommand,

    /// <summary>A runtime of the caller's failed, or gave something else than it was asked for.</summary>
    RuntimeFailed,
}

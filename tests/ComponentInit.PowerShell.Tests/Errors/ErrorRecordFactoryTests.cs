using System.Management.Automation;
using ComponentInit.PowerShell.Errors;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Errors;

public sealed class ErrorRecordFactoryTests
{
    public static TheoryData<WasmErrorCode> Codes => [.. Enum.GetValues<WasmErrorCode>()];

    public static TheoryData<WasmErrorCode, ErrorCategory> Categories => new()
    {
        { WasmErrorCode.WasmMalformed, ErrorCategory.InvalidData },
        { WasmErrorCode.WasmInvalid, ErrorCategory.InvalidData },
        { WasmErrorCode.WasmFeatureUnsupported, ErrorCategory.NotImplemented },
        { WasmErrorCode.WasmTrap, ErrorCategory.OperationStopped },
        { WasmErrorCode.PreinitImportCalled, ErrorCategory.PermissionDenied },
        { WasmErrorCode.PreinitLimitExceeded, ErrorCategory.LimitsExceeded },
        { WasmErrorCode.PathNotFound, ErrorCategory.ObjectNotFound },
        { WasmErrorCode.PathNotFileSystem, ErrorCategory.InvalidArgument },
        { WasmErrorCode.OutputExists, ErrorCategory.ResourceExists },
        { WasmErrorCode.FileReadFailed, ErrorCategory.OpenError },
        { WasmErrorCode.FileWriteFailed, ErrorCategory.WriteError },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_is_an_id_with_a_category(WasmErrorCode code)
    {
        var record = ErrorRecordFactory.Create(new WasmException(code, "message"), "target");
        Assert.Equal(code.ToString(), record.FullyQualifiedErrorId);
        Assert.NotEqual(ErrorCategory.NotSpecified, record.CategoryInfo.Category);
        Assert.Equal("target", record.TargetObject);
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Categories_are_those_that_scripts_rely_on(WasmErrorCode code, ErrorCategory category) =>
        Assert.Equal(category, ErrorRecordFactory.Categorize(code));

    [Fact]
    public void The_way_out_is_a_recommended_action()
    {
        WasmException failure = new(WasmErrorCode.EngineUnavailable, "no engine") { RecommendedAction = "Use another platform." };
        var record = ErrorRecordFactory.Create(failure, null);
        Assert.Equal("Use another platform.", record.ErrorDetails.RecommendedAction);
        Assert.Equal("no engine", record.ErrorDetails.Message);
    }
}

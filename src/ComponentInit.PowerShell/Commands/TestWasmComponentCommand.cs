using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.PowerShell.Paths;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Test-WasmComponent</c>: whether a binary is valid; one <see cref="bool"/> for each input, or the reasons with <c>-Detailed</c>.</summary>
[Cmdlet(VerbsDiagnostic.Test, "WasmComponent", DefaultParameterSetName = PathSet)]
[OutputType(typeof(bool), typeof(ValidationReport))]
public sealed class TestWasmComponentCommand : BinaryCommand
{
    /// <summary>Gives a report with the reason and its place in the file instead of a <see cref="bool"/>.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    private protected override void ProcessBinary(WasmBinary binary) => Answer(BinaryValidation.Validate(binary), binary.Name, binary.Path);

    private protected override void ProcessMalformed(WasmException failure, string? path) => Answer(ValidationReport.Of(failure), System.IO.Path.GetFileName(path) ?? "(memory)", path);

    private void Answer(ValidationReport report, string name, string? path) => WriteObject(Detailed ? Origin.Of(report, name, path) : report.IsValid);
}

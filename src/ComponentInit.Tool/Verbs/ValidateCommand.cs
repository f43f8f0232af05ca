using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>validate</c>: whether a binary is valid, by the engine's own validation.</summary>
internal sealed class ValidateCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();

    /// <summary>Declares the verb.</summary>
    public ValidateCommand(ToolContext context, CommonOptions common)
        : base("validate", "Validates a module or component in full, with all features on; silent when it is valid", context, common) => Arguments.Add(_input);

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Stop a script at an invalid binary", "component-init validate app.wasm || exit 1"),
        new("Validate what another tool writes", "wasm-opt -O app.wasm -o - | component-init validate -"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input is not valid, or cannot be read";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        string input = parsed.GetRequiredValue(_input);
        (string name, ValidationReport report) = Validate(input);
        Failure? failure = report.IsValid ? null : new Failure(ExitCode.Failed, $"{report.Code}", report.Message!) { Offset = report.Offset, Section = report.Section };
        if (failure is not null) FailurePrinter.Print(failure, Context, json: false, verbose: false);
        if (parsed.GetValue(Common.Json))
        {
            ValidateDocument document = new(ValidateDocument.SchemaName, name, report.IsValid, failure is null ? null : ErrorDetail.From(failure));
            JsonOutput.Write(document, ToolJsonContext.Default.ValidateDocument, Context);
        }

        return failure?.ExitCode ?? ExitCode.Success;
    }

    // What is not even the beginning of a binary is invalid as well, not a failure to validate.
    private (string Name, ValidationReport Report) Validate(string input)
    {
        try
        {
            WasmBinary binary = InputReader.Read(input, Context);
            return (binary.Name, BinaryValidation.Validate(binary));
        }
        catch (WasmException exception) when (exception.Code == WasmErrorCode.WasmMalformed)
        {
            return (Path.GetFileName(input), new ValidationReport(false, exception.Code, exception.Message, exception.Offset, exception.Section));
        }
    }
}

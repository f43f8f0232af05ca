using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using ComponentInit.Core.Binaries;
using ComponentInit.Tool.Completion;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Options;

/// <summary>Which function init is: <c>-f</c>.</summary>
internal sealed class InitFunctionOption
{
    private readonly Option<string?> _function = new("-f", "--init-func")
    {
        Description = "The export to run, '@FILE' takes it from a file [default: wizer-initialize, wizer.initialize or component-init, whichever there is]",
        HelpName = "NAME|@FILE",
    };

    /// <summary>Creates it.</summary>
    public InitFunctionOption() => _function.CompletionSources.Add(InitFunctionSuggestions.Find);

    /// <summary>Declares it.</summary>
    public void AddTo(Command command) => command.Options.Add(_function);

    /// <summary>What was given; reads the file it names. Null for the default names.</summary>
    public string? Bind(ParseResult parsed)
    {
        if (parsed.GetValue(_function) is not ['@', _, ..] function) return parsed.GetValue(_function);
        ReadOnlySpan<byte> text = BinaryFile.Read(function[1..]).Span;
        return Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text).Trim()
            : throw new WasmException(WasmErrorCode.FileReadFailed, $"'{function[1..]}' is not UTF-8 text.");
    }
}

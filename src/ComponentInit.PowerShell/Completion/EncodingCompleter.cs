using System.Collections;
using System.Collections.Frozen;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes names of encodings, those that the platform's cmdlets have.</summary>
public sealed class EncodingCompleter : IArgumentCompleter
{
    /// <summary>The encodings by their names, whatever their case.</summary>
    internal static readonly FrozenDictionary<string, Encoding> Names = new Dictionary<string, Encoding>
    {
        ["ascii"] = Encoding.ASCII,
        ["bigendianunicode"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        ["bigendianutf32"] = new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        ["latin1"] = Encoding.Latin1,
        ["unicode"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        ["utf32"] = new UTF32Encoding(bigEndian: false, byteOrderMark: false),
        ["utf8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ["utf8NoBOM"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from pair in Names
        where pair.Key.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase)
        orderby pair.Key
        select new CompletionResult(pair.Key, pair.Key, CompletionResultType.ParameterValue, pair.Value.EncodingName);
}

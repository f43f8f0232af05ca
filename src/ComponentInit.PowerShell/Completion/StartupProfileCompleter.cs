using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ComponentInit.Core.Startup.Profiles;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes the names of start-up profiles.</summary>
public sealed class StartupProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from profile in StartupProfiles.All
        where profile.Name.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(profile.Name, profile.Name, CompletionResultType.ParameterValue, profile.ToString());
}

using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>One thing that a driver of a plan did. The loader for JavaScript reports the same steps in the same words.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Instance">The number of the instance, from 1 on in the order they were made.</param>
/// <param name="Phase">The phase of an entry, else null.</param>
/// <param name="Name">The export that was called or handed over; empty for the instance itself.</param>
/// <param name="Detail">Arguments and outcome of a call; kind, receiver and role of a handoff; the number of a version; else empty.</param>
public sealed record StartupStep(StartupStepKind Kind, int Instance, StartupPhase? Phase = null, string Name = "", string Detail = "")
{
    /// <summary>One line, such as <c>1: init _initialize()</c>.</summary>
    public override string ToString() => Kind switch
    {
        StartupStepKind.Instantiate => Line("instantiate"),
        StartupStepKind.Handoff => Line($"handoff {Detail}"),
        StartupStepKind.Version => Line($"version {Detail} of {Name}"),
        StartupStepKind.Drop => Line("drop"),
        _ => Line($"{StartupTerms.Of(Phase!.Value)} {Name}{Detail}"),
    };

    private string Line(string text) => string.Create(CultureInfo.InvariantCulture, $"{Instance}: {text}");
}

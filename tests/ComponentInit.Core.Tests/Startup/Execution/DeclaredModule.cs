using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Tests.Startup.Execution;

/// <summary>A small module with its plan, what is done with it, and what every host has to report.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Text">The module as text.</param>
/// <param name="Plan">How it starts.</param>
/// <param name="Actions">What is done: <c>load</c>, <c>call EXPORT</c>, <c>pump</c> and <c>finish</c> on the loaded instance, <c>run</c>, <c>command EXPORT</c>.</param>
/// <param name="Lines">The driver's steps and the outcome of each action, in order.</param>
public sealed record DeclaredModule(string Name, string Text, StartupPlan Plan, string[] Actions, string[] Lines)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

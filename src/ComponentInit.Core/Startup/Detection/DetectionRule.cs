using ComponentInit.Core.Startup.Detection.Facts;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>One rule: from the facts of a module, and what earlier rules said, to an answer.</summary>
/// <param name="id">Its public name.</param>
/// <param name="step">When it is asked.</param>
internal abstract class DetectionRule(string id, DetectionStep step)
{
    public string Id { get; } = id;

    public DetectionStep Step { get; } = step;

    /// <summary>The answer, or null where the rule has nothing to say.</summary>
    /// <param name="facts">The module.</param>
    /// <param name="draft">What earlier rules said.</param>
    public abstract RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft);
}

using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Plans;

/// <summary>A convention that the program follows; informative.</summary>
/// <param name="Name">Such as <c>wasi</c>, <c>napi</c>, <c>emscripten</c>.</param>
/// <param name="Version">Its version as the convention counts it; 0 where it does not.</param>
public sealed record StartupConvention(string Name, uint Version = 0)
{
    /// <inheritdoc/>
    public override string ToString() => StartupTerms.Of(this);
}

namespace ComponentInit.Runtime.Values;

/// <summary>Bounds on values.</summary>
internal static class ValueLimits
{
    /// <summary>How deep values may be nested; the engine allows types no deeper.</summary>
    public const int Nesting = 100;
}

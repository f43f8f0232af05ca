namespace ComponentInit.Runtime.Values.Json;

/// <summary>How component values are written as JSON.</summary>
public sealed record ValueJsonOptions
{
    /// <summary>Whether <c>list&lt;u8&gt;</c> is a Base64 string rather than an array of numbers, both in reading and in writing.</summary>
    public bool BytesAsBase64 { get; init; }
}

using System.Text.Json.Serialization;

namespace ComponentInit.Core.Startup.Text;

/// <summary>A handoff as JSON.</summary>
/// <param name="What"><c>memory</c>, <c>table</c>, <c>instance</c>, <c>function</c> or <c>global</c>.</param>
/// <param name="Ref">The name it is exported under; empty for the instance, null where <paramref name="Index"/> says which.</param>
/// <param name="Index">Its index where it is not exported, else null.</param>
/// <param name="To">The import module that receives it.</param>
/// <param name="Role">What it is to the receiver.</param>
public sealed record HandoffDocument(
    string What,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Ref = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] uint? Index = null,
    string To = "",
    string Role = "");

using System.Text.Json.Serialization;

namespace ComponentInit.Core.Startup.Text;

/// <summary>An entry as JSON.</summary>
/// <param name="Phase">The number of its phase.</param>
/// <param name="Order">Its order in the phase.</param>
/// <param name="Target">Export name, <c>#</c> and a function index, or <c>*</c> for any exported function.</param>
/// <param name="Prefix">Where all exports that begin so are called: the prefix, and <paramref name="Target"/> the same; else null.</param>
/// <param name="Name">The export's name where <paramref name="Target"/> would be read as an index or as any function; else null.</param>
/// <param name="Args">Arguments, such as <c>argc</c> or <c>i32.const 0</c>.</param>
/// <param name="Flags">Flags, such as <c>ONCE</c>.</param>
/// <param name="Result">What the result means, such as <c>exit-code</c>.</param>
public sealed record EntryDocument(
    int Phase,
    uint Order,
    string Target,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Prefix = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    IReadOnlyList<string>? Args = null,
    IReadOnlyList<string>? Flags = null,
    string Result = "none");

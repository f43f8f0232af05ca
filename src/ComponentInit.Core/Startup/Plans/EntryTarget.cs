namespace ComponentInit.Core.Startup.Plans;

/// <summary>What an entry calls.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Name">Export name or prefix; empty for the other kinds.</param>
/// <param name="FunctionIndex">Function index; 0 for the other kinds.</param>
public sealed record EntryTarget(EntryTargetKind Kind, string Name, uint FunctionIndex)
{
    /// <summary>Any exported function.</summary>
    public static EntryTarget AnyExport { get; } = new(EntryTargetKind.AnyExport, "", 0);

    /// <summary>The exported function of that name.</summary>
    public static EntryTarget Export(string name) => new(EntryTargetKind.Export, name, 0);

    /// <summary>All exported functions that begin with <paramref name="prefix"/>.</summary>
    public static EntryTarget Prefix(string prefix) => new(EntryTargetKind.Prefix, prefix, 0);

    /// <summary>The function of that index.</summary>
    public static EntryTarget Function(uint index) => new(EntryTargetKind.FunctionIndex, "", index);

    /// <summary><c>name</c>, <c>prefix*</c>, <c>#index</c> or <c>*</c>.</summary>
    public override string ToString() => Kind switch
    {
        EntryTargetKind.Export => Name,
        EntryTargetKind.Prefix => $"{Name}*",
        EntryTargetKind.FunctionIndex => $"#{FunctionIndex}",
        _ => "*",
    };
}

namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>How indices change; null leaves an index space as it is.</summary>
public sealed record IndexMaps
{
    /// <summary>New indices of types.</summary>
    public Func<uint, uint>? Type { get; init; }

    /// <summary>New indices of functions.</summary>
    public Func<uint, uint>? Function { get; init; }

    /// <summary>New indices of tables.</summary>
    public Func<uint, uint>? Table { get; init; }

    /// <summary>New indices of memories.</summary>
    public Func<uint, uint>? Memory { get; init; }

    /// <summary>New indices of globals.</summary>
    public Func<uint, uint>? Global { get; init; }

    /// <summary>New indices of tags.</summary>
    public Func<uint, uint>? Tag { get; init; }

    /// <summary>New indices of element segments.</summary>
    public Func<uint, uint>? Elem { get; init; }

    /// <summary>New indices of data segments.</summary>
    public Func<uint, uint>? Data { get; init; }

    internal Func<uint, uint>? this[ImmediateKind space] => space switch
    {
        ImmediateKind.Type => Type,
        ImmediateKind.Function => Function,
        ImmediateKind.Table => Table,
        ImmediateKind.Memory => Memory,
        ImmediateKind.Global => Global,
        ImmediateKind.Tag => Tag,
        ImmediateKind.Elem => Elem,
        ImmediateKind.Data => Data,
        _ => null,
    };

    /// <summary>Whether an immediate of this kind can hold an index that changes.</summary>
    internal bool Affect(ImmediateKind kind) => kind switch
    {
        ImmediateKind.MemArg => Memory is not null,
        ImmediateKind.BlockType or ImmediateKind.HeapType or ImmediateKind.ValueTypes => Type is not null,
        ImmediateKind.Catches => Tag is not null,
        _ => this[kind] is not null,
    };
}

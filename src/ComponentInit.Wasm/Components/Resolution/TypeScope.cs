namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>The index spaces of a component, component type or instance type while it is evaluated.</summary>
internal sealed class TypeScope
{
    private readonly List<ComponentEntity>[] _spaces = [.. ComponentIndexSpaces.Sorts.Select(_ => new List<ComponentEntity>())];

    /// <summary>Creates an empty scope.</summary>
    /// <param name="outer">The scope around it, or null.</param>
    public TypeScope(TypeScope? outer) => Outer = outer;

    /// <summary>The scope around it, or null.</summary>
    public TypeScope? Outer { get; }

    /// <summary>Imports in order.</summary>
    public List<ExternEntity> Imports { get; } = [];

    /// <summary>Exports in order.</summary>
    public List<ExternEntity> Exports { get; } = [];

    /// <summary>Appends to an index space.</summary>
    public void Add(ComponentSort sort, ComponentEntity entity) => _spaces[(int)sort].Add(entity);

    /// <summary>What an index stands for.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such index.</exception>
    public ComponentEntity Get(ComponentSort sort, uint index)
    {
        var space = _spaces[(int)sort];
        if (index < (uint)space.Count) return space[(int)index];
        throw new WasmException(WasmErrorCode.WasmInvalid, $"unknown {sort.Describe()} {index}: there are {space.Count} before its use");
    }

    /// <summary>What an index stands for, which must be of a kind.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such index, or it is of another kind.</exception>
    public T Get<T>(ComponentSort sort, uint index)
        where T : ComponentEntity =>
        Get(sort, index) as T ?? throw new WasmException(WasmErrorCode.WasmInvalid, $"{sort.Describe()} {index} is not of the kind that its use needs");

    /// <summary>The scope a number of scopes outwards.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there are fewer scopes.</exception>
    public TypeScope Out(uint scopes)
    {
        var scope = this;
        for (uint i = 0; i < scopes; i++)
        {
            scope = scope.Outer ?? throw new WasmException(WasmErrorCode.WasmInvalid, $"an outer alias leads {scopes} scopes out, where there are {i}");
        }

        return scope;
    }
}

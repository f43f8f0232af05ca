namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>An instance.</summary>
internal sealed class InstanceEntity : ComponentEntity
{
    private readonly Dictionary<string, ComponentEntity> _byName = new(StringComparer.Ordinal);

    /// <summary>Creates one.</summary>
    /// <param name="exports">Its exports in order.</param>
    public InstanceEntity(IReadOnlyList<ExternEntity> exports)
    {
        Exports = exports;
        foreach (var export in exports) _byName.TryAdd(export.Name.Name, export.Entity);
    }

    /// <summary>Its exports in order.</summary>
    public IReadOnlyList<ExternEntity> Exports { get; }

    /// <summary>An export.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is none of that name.</exception>
    public ComponentEntity Get(string name) =>
        _byName.TryGetValue(name, out var entity) ? entity : throw new WasmException(WasmErrorCode.WasmInvalid, $"unknown export {name} of an instance");
}

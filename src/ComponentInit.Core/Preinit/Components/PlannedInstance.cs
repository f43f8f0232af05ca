using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A core instance of the component.</summary>
/// <param name="InstanceIndex">Its core instance index.</param>
/// <param name="ModuleIndex">Index of its core module.</param>
/// <param name="Instantiation">The definition that makes it.</param>
/// <param name="Module">Its core module; offsets are those in the input.</param>
/// <param name="InputModule">Index of that core module in the input, where several instances may be made from it.</param>
/// <param name="Name">Name of the module, or null.</param>
/// <param name="IsAdapter">Whether it is wit-component's adapter for WASI 0.1.</param>
internal sealed record PlannedInstance(
    uint InstanceIndex, uint ModuleIndex, CoreInstantiation Instantiation, WasmModule Module, uint InputModule, string? Name, bool IsAdapter)
{
    /// <summary>Which instance, as messages and manifests say it.</summary>
    public string Path => Name is null ? $"{InstanceIndex}" : $"{InstanceIndex} ({Name})";
}

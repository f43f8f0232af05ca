using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;

namespace ComponentInit.Runtime.Components;

/// <summary>A native engine for one component.</summary>
internal sealed class ComponentEngine : IDisposable
{
    /// <summary>Makes an engine.</summary>
    /// <param name="configuration">What it is made from.</param>
    /// <param name="reserves">How the host makes its memories, see <see cref="HostMemories"/>; null leaves them to the engine.</param>
    /// <param name="cache">The cache of compiled code, or null where it is off.</param>
    /// <param name="programHash">SHA-256 of the component; empty where the cache is off.</param>
    public ComponentEngine(EngineConfiguration configuration, bool? reserves, CodeCache? cache, byte[] programHash)
    {
        Native = new NativeEngine(configuration, reserves is bool choice ? new HostMemories(choice) : null, Configure);
        Slot = new CacheSlot(Native, cache, programHash, reserves is null ? "component" : $"component;reserves={reserves}");
    }

    /// <summary>The engine.</summary>
    public NativeEngine Native { get; }

    /// <summary>Where its code is kept.</summary>
    public CacheSlot Slot { get; }

    public void Dispose() => Native.Dispose();

    private static void Configure(nint config)
    {
        ComponentConfigApi.wasmtime_config_wasm_component_model_async_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_async_stackful_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_more_async_builtins_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_map_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_implements_set(config, 1);
    }
}

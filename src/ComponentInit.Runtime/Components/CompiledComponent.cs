using ComponentInit.Runtime.Components.Types;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components;

/// <summary>A component, compiled. Immutable: share it between threads and runs, and dispose it after them.</summary>
public sealed class CompiledComponent : IDisposable
{
    private readonly Lazy<ComponentTypes> _types;
    private readonly Lazy<IReadOnlyList<ComponentExport>> _exports;
    private readonly Lazy<bool> _isAsynchronous;

    internal CompiledComponent(ComponentEngine engine, ComponentHandle handle, ReadOnlyMemory<byte> bytes, bool fromCache)
    {
        Engine = engine;
        Handle = handle;
        FromCache = fromCache;
        Bytes = bytes;
        _isAsynchronous = new Lazy<bool>(() => AsynchronousUse.IsIn(bytes));
        _types = new Lazy<ComponentTypes>(() => new ComponentTypes(handle, Native.Handle));
        _exports = new Lazy<IReadOnlyList<ComponentExport>>(() => ListExports());
    }

    /// <summary>The compiler that made the code: Winch or Cranelift.</summary>
    public WasmCompiler Compiler => Native.Configuration.Compiler;

    /// <summary>True where the code came from the cache and nothing was compiled.</summary>
    public bool FromCache { get; }

    /// <summary>The functions that the component exports, itself or in instances, in order.</summary>
    public IReadOnlyList<ComponentExport> Exports => _exports.Value;

    /// <summary>What the component imports, itself or in instances, in order.</summary>
    public IReadOnlyList<ComponentImport> Imports => [.. Types.Imports.SelectMany(item => item.Kind == ComponentItemKind.Instance
        ? item.Members.Select(member => new ComponentImport(item.Name, member.Name, member.Kind))
        : [new ComponentImport(null, item.Name, item.Kind)])];

    internal ComponentEngine Engine { get; }

    internal NativeEngine Native => Engine.Native;

    internal ComponentHandle Handle { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal ComponentTypes Types => _types.Value;

    /// <summary>Whether the engine's event loop has to run it.</summary>
    internal bool IsAsynchronous => _isAsynchronous.Value;

    /// <summary>
    /// Keeps the code for later runs, if the cache is on and does not have it already. It takes as long as writing some tens of megabytes: call it when the results are out.
    /// </summary>
    /// <returns>True where it was written. That it cannot be written is no error.</returns>
    public unsafe bool StoreInCache()
    {
        ByteVector code;
        if (FromCache || Engine.Slot.Cache is null || NativeFailure.Take(ComponentApi.wasmtime_component_serialize(Handle, &code)) is not null)
            return false;
        bool stored = code.Size <= int.MaxValue && Engine.Slot.TryStore(code.AsSpan());
        ByteVectorApi.wasm_byte_vec_delete(&code);
        return stored;
    }

    /// <summary>Frees the code, once the last store that runs it is gone.</summary>
    public void Dispose()
    {
        if (_types.IsValueCreated)
            _types.Value.Dispose();
        Handle.Dispose();
        Engine.Dispose();
    }

    private List<ComponentExport> ListExports()
    {
        var exports = new List<ComponentExport>();
        foreach (ComponentItem item in Types.Exports)
        {
            if (item.Function is { } function)
                exports.Add(new ComponentExport(null, item.Name, function));
            exports.AddRange(item.Members.Where(member => member.Function is not null).Select(member => new ComponentExport(item.Name, member.Name, member.Function!)));
        }
        return exports;
    }
}

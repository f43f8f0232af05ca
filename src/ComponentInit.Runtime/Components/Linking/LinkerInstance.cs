using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>An instance that is being defined in a linker; an existing one is opened again. While it is open nothing else of the linker may be used but instances inside of it.</summary>
internal sealed unsafe class LinkerInstance : IDisposable
{
    private nint _native;

    private LinkerInstance(nint native) => _native = native;

    /// <summary>Opens what the component itself imports from.</summary>
    public static LinkerInstance Root(ComponentLinkerHandle linker) => new(ComponentLinkerApi.wasmtime_component_linker_root(linker));

    /// <summary>Opens an instance in this one.</summary>
    public LinkerInstance Open(string name)
    {
        nint nested = 0;
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* pointer = utf8)
            Check(name, ComponentLinkerApi.wasmtime_component_linker_instance_add_instance(_native, pointer, (nuint)utf8.Length, &nested));
        return new LinkerInstance(nested);
    }

    /// <summary>Defines a function.</summary>
    public void AddFunction(
        string name, delegate* unmanaged[Cdecl]<nint, nint, nint, NativeComponentValue*, nuint, NativeComponentValue*, nuint, nint> callback, nint data)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* pointer = utf8)
            Check(name, ComponentLinkerApi.wasmtime_component_linker_instance_add_func(_native, pointer, (nuint)utf8.Length, callback, data, 0));
    }

    /// <summary>Gives a core module.</summary>
    public void AddModule(string name, CoreModuleHandle module)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* pointer = utf8)
            Check(name, ComponentLinkerApi.wasmtime_component_linker_instance_add_module(_native, pointer, (nuint)utf8.Length, module));
    }

    /// <summary>Defines a resource type.</summary>
    public void AddResource(string name, nint type, delegate* unmanaged[Cdecl]<nint, nint, uint, nint> destructor)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* pointer = utf8)
            Check(name, ComponentLinkerApi.wasmtime_component_linker_instance_add_resource(_native, pointer, (nuint)utf8.Length, type, destructor, 0, 0));
    }

    public void Dispose()
    {
        if (_native != 0)
            ComponentLinkerApi.wasmtime_component_linker_instance_delete(_native);
        _native = 0;
    }

    private static void Check(string name, nint error)
    {
        if (NativeFailure.Take(error) is { } failure)
            throw new WasmException(WasmErrorCode.ImportUnresolved, $"The import '{name}' cannot be defined: {CompileFailure.Reason(failure.Message)}");
    }
}

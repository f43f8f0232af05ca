using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>
/// Finds the resource types that the engine's own WASI defines. The C API tells a type only by the type of a function of a live instance, so a small component with such
/// a function is instantiated beside the guest.
/// </summary>
/// <param name="store">The store of the guest.</param>
/// <param name="linker">A linker with the engine's WASI.</param>
internal sealed unsafe class EngineResources(GuestStore store, ComponentLinkerHandle linker)
{
    /// <summary>The type, which becomes the caller's.</summary>
    /// <param name="implemented">Name of the interface without its version.</param>
    /// <param name="name">Name of the resource in it.</param>
    public nint Find(string implemented, string name)
    {
        byte[] probe = WatParser.ToBinary($"""
            (component
              (import "{implemented}@{HostInterfaces.Version}" (instance $i (export "{name}" (type (sub resource)))))
              (alias export $i "{name}" (type $t))
              (core func $drop (canon resource.drop $t))
              (func (export "drop") (param "handle" (own $t)) (canon lift (core func $drop))))
            """);
        using ComponentHandle component = ComponentCompiler.TryCompile(store.Engine, probe, out NativeFailure? refused) ?? throw new InvalidOperationException(refused!.Message);
        using var functions = new ComponentFunctions(store, Instantiate(component));
        NativeComponentFunction function = functions.Find(null, "drop");
        nint type = ComponentInstanceApi.wasmtime_component_func_type(&function, store.Context);
        try
        {
            byte* parameter;
            nuint length;
            NativeComponentValueType own;
            _ = ComponentTypeApi.wasmtime_component_func_type_param_nth(type, 0, &parameter, &length, &own);
            nint resource = ComponentResourceApi.wasmtime_component_resource_type_clone(own.Type);
            ComponentValueTypeApi.wasmtime_component_valtype_delete(&own);
            return resource;
        }
        finally
        {
            ComponentTypeApi.wasmtime_component_func_type_delete(type);
        }
    }

    private NativeComponentInstance Instantiate(ComponentHandle component)
    {
        NativeComponentInstance instance;
        NativeFailure? failure = NativeFailure.Take(ComponentLinkerApi.wasmtime_component_linker_instantiate(linker, store.Context, component, &instance));
        return failure is null ? instance : throw new InvalidOperationException(failure.Message);
    }
}

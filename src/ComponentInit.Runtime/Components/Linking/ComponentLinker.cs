using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Components.Types;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>
/// Satisfies the imports of a component. What the engine does not implement is defined one by one under its own name: a wholesale definition of unknown imports would
/// take an older version of a WASI interface for unknown, and would not say what was called.
/// </summary>
internal sealed class ComponentLinker : IDisposable
{
    private readonly ComponentHost _host;
    private readonly ImportBodies _bodies;
    private readonly ResourceTypes _resources;
    private readonly bool _hasWasi;

    private readonly NativeEngine _engine;
    private bool _hasAsyncImports;
    private string? _olderInterface;

    /// <summary>Makes a linker.</summary>
    /// <param name="store">The store of the guest.</param>
    /// <param name="host">The host functions of the run.</param>
    /// <param name="bodies">What functions do.</param>
    /// <param name="hasWasi">Whether the engine's WASI is linked; the store needs a WASI configuration then.</param>
    public ComponentLinker(GuestStore store, ComponentHost host, ImportBodies bodies, bool hasWasi)
    {
        _engine = store.Engine;
        _host = host;
        _bodies = bodies;
        _hasWasi = hasWasi;
        Handle = new ComponentLinkerHandle(ComponentLinkerApi.wasmtime_component_linker_new(_engine.Handle));
        _resources = new ResourceTypes(new EngineResources(store, Handle));
        if (!hasWasi)
            return;
        ComponentLinkerApi.wasmtime_component_linker_allow_shadowing(Handle, 1);
        if (NativeFailure.Take(ComponentLinkerApi.wasmtime_component_linker_add_wasip2(Handle)) is { } failure)
            throw new InvalidOperationException(failure.Message);
    }

    public ComponentLinkerHandle Handle { get; }

    /// <summary>Defines what a component imports.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ImportUnresolved"/>: a core module or component that nothing supplies; <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: <c>async</c>
    /// functions beside an older version of WASI 0.2.
    /// </exception>
    public void Define(CompiledComponent component)
    {
        foreach (ComponentItem item in component.Types.Imports.Where(IsImplemented))
            _resources.AddImplemented(item);
        FindResources(component.Types.Imports.Where(item => !IsImplemented(item)));
        using (LinkerInstance root = LinkerInstance.Root(Handle))
        {
            foreach (ComponentItem item in component.Types.Imports)
            {
                if (item.Kind != ComponentItemKind.Instance)
                    DefineItem(root, "", item);
                else if (IsImplemented(item))
                    Replace(root, item);
                else
                    DefineInstance(root, item, item.Name);
            }
        }

        if (_hasAsyncImports)
            DefineAsyncImports(component);
    }

    public void Dispose()
    {
        _resources.Dispose();
        Handle.Dispose();
    }

    private bool IsImplemented(ComponentItem item) => _hasWasi && item.Kind == ComponentItemKind.Instance && HostInterfaces.Contains(item.Name);

    // Looked up before the linker is opened for definitions: it cannot be used for anything else meanwhile.
    private void FindResources(IEnumerable<ComponentItem> items)
    {
        foreach (ComponentItem item in items)
        {
            if (item.Kind == ComponentItemKind.Resource)
                _resources.HostTypeOf(item.Native);
            FindResources(item.Members);
        }
    }

    private void DefineInstance(LinkerInstance parent, ComponentItem item, string path)
    {
        using LinkerInstance instance = parent.Open(item.Name);
        foreach (ComponentItem member in item.Members)
            DefineItem(instance, path, member);
    }

    private unsafe void DefineItem(LinkerInstance instance, string path, ComponentItem item)
    {
        switch (item.Kind)
        {
            case ComponentItemKind.Function when item.Function!.IsAsync:
                _hasAsyncImports = true;
                break;
            case ComponentItemKind.Function:
                _host.Define(instance, new ComponentHostFunction(path, item.Name, item.Function!, _bodies.Find(path, item.Name, item.Function!)));
                break;
            case ComponentItemKind.Resource:
                instance.AddResource(item.Name, _resources.HostTypeOf(item.Native), &OnDrop);
                break;
            case ComponentItemKind.Instance:
                DefineInstance(instance, item, path.Length == 0 ? item.Name : $"{path}/{item.Name}");
                break;
            case ComponentItemKind.CoreModule when _bodies.FindModule(path, item.Name) is { } supplier:
                Supply(instance, item.Name, supplier);
                break;
            case ComponentItemKind.CoreModule or ComponentItemKind.Component or ComponentItemKind.CoreFunction:
                throw new WasmException(
                    WasmErrorCode.ImportUnresolved,
                    $"The component imports the {Describe(item.Kind)} '{item.Name}'{(path.Length == 0 ? "" : $" from '{path}'")}, and nothing supplies it. Link it into the component first.");
        }
    }

    private void Supply(LinkerInstance instance, string name, ImportedModule supplier)
    {
        using CoreModuleHandle module = ModuleCompiler.TryCompile(_engine, supplier.Bytes.Span, out NativeFailure? failure) ?? throw CompileFailure.ToInvalid(failure!);
        instance.AddModule(name, module);
    }

    // The C API lets the host define no function of an async type; the engine's own stubs for what is unknown are the only ones that fit. They also take an older
    // version of an interface for unknown, and would stand before the engine's implementation.
    private void DefineAsyncImports(CompiledComponent component)
    {
        if (_olderInterface is not null)
            throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"The component imports async functions beside '{_olderInterface}': the two cannot be linked together.");
        if (NativeFailure.Take(ComponentLinkerApi.wasmtime_component_linker_define_unknown_imports_as_traps(Handle, component.Handle)) is { } failure)
            throw new WasmException(WasmErrorCode.ImportUnresolved, CompileFailure.Reason(failure.Message));
    }

    private unsafe void Replace(LinkerInstance root, ComponentItem import)
    {
        if (!import.Name.EndsWith($"@{HostInterfaces.Version}", StringComparison.Ordinal))
            _olderInterface ??= import.Name;
        using LinkerInstance instance = root.Open($"{HostInterfaces.Unversioned(import.Name)}@{HostInterfaces.Version}");
        foreach (ComponentItem member in import.Members)
        {
            if (member.Kind == ComponentItemKind.Resource && _bodies.FindReplacement(import.Name, member.Name) is { } identity)
                instance.AddResource(member.Name, _resources.MakeHostType(identity), &OnDrop);
            else if (member.Function is { } type && _bodies.FindReplacement(import.Name, member.Name, type) is { } body)
                _host.Define(instance, new ComponentHostFunction(import.Name, member.Name, type, body));
        }
    }

    private static string Describe(ComponentItemKind kind) => kind switch
    {
        ComponentItemKind.CoreModule => "core module",
        ComponentItemKind.Component => "component",
        _ => "core function",
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint OnDrop(nint data, nint context, uint representation) => 0;
}

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_item_kind_t</c>: what an import or export of a component is.</summary>
internal enum NativeComponentItemKind : byte
{
    Component,
    Instance,
    Module,
    Function,
    Resource,
    CoreFunction,
    Type,
}

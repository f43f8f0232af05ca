using ComponentInit.Runtime.Components.Marshalling;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components;

/// <summary>One call of an exported function.</summary>
internal sealed unsafe class ComponentCall
{
    private readonly ComponentFunctions _functions;
    private readonly HandleTable _handles;
    private readonly ComponentExport _export;
    private readonly IReadOnlyList<ComponentValue> _arguments;

    /// <summary>Checks everything that the engine trusts to be right.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>, <see cref="WasmErrorCode.WasmFeatureUnsupported"/>.</exception>
    public ComponentCall(ComponentFunctions functions, HandleTable handles, ComponentExport export, IReadOnlyList<ComponentValue> arguments)
    {
        (_functions, _handles, _export, _arguments) = (functions, handles, export, arguments);
        if (export.Type.Parameters.Select(parameter => parameter.Type).Append(export.Type.Result).FirstOrDefault(type => type is not null && !PassableTypes.Contains(type)) is { } type)
            throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{export.FullName} cannot be called from the host: the engine's C API passes no {TypeText.Of(type)}.");
        int count = export.Type.Parameters.Length;
        if (arguments.Count != count)
            throw new WasmException(WasmErrorCode.ValueInvalid, $"{export.FullName} takes {count} {(count == 1 ? "argument" : "arguments")}, {arguments.Count} given");
        for (int index = 0; index < count; index++)
            ValueTypeChecker.Check(export.Type.Parameters[index].Type, arguments[index], $"args[{index}]");
    }

    /// <summary>The result once it ran.</summary>
    public ComponentValue? Result { get; private set; }

    /// <summary>Runs it; to be called on the guest's thread.</summary>
    public NativeFailure? Run()
    {
        NativeComponentFunction function = _functions.Find(_export.Instance, _export.Name);
        using var arena = new NativeArena();
        var lowerer = new ValueLowerer(arena, _handles);
        NativeComponentValue* arguments = arena.Allocate<NativeComponentValue>(_arguments.Count);
        for (int index = 0; index < _arguments.Count; index++)
            lowerer.Lower(_export.Type.Parameters[index].Type, _arguments[index], &arguments[index]);
        NativeComponentValue* result = arena.Allocate<NativeComponentValue>(1);
        var resultCount = (nuint)(_export.Type.Result is null ? 0 : 1);
        nint context = _functions.Store.Context;
        nint error = 0;
        NativeFailure? failure = !_functions.IsAsynchronous
            ? NativeFailure.Take(ComponentInstanceApi.wasmtime_component_func_call(&function, context, arguments, (nuint)_arguments.Count, result, resultCount))
            : NativeFuture.Complete(
                ComponentInstanceApi.wasmtime_component_func_call_async(&function, context, arguments, (nuint)_arguments.Count, result, resultCount, &error), _functions.Store)
                ?? NativeFailure.Take(error);
        if (failure is not null)
            return failure;
        foreach (HandleValue handle in lowerer.GivenAway)
            _handles.Remove(handle);
        if (_export.Type.Result is { } type)
        {
            Result = new ValueLifter(_handles).Lift(type, result);
            ComponentValueApi.wasmtime_component_val_delete(result);
        }
        return null;
    }
}

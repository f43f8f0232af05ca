using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Components.Marshalling;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>The host functions of one run of a component: makes them, is called for them, counts.</summary>
internal sealed class ComponentHost
{
    private readonly List<ComponentHostFunction> _functions = [];
    private readonly List<ComponentHostFunction> _called = [];
    private ComponentHostFunction? _last;

    /// <summary>Why a host function ended the guest, since this was last cleared.</summary>
    public HostStop? Stop { get; set; }

    /// <summary>What was called, in the order of the first calls.</summary>
    public IReadOnlyList<HostCall> Calls => _called.ConvertAll(function => new HostCall(function.Instance, function.Name, function.Count, function.FirstCallPath));

    /// <summary>Tells from where the function was called that ended the guest.</summary>
    public void SetPathOfStop(IReadOnlyList<TrapFrame> path)
    {
        if (_last is { Count: 1 } function)
            function.FirstCallPath = path;
    }

    /// <summary>Defines a function in an instance of a linker.</summary>
    public unsafe void Define(LinkerInstance instance, ComponentHostFunction function)
    {
        instance.AddFunction(function.Name, &OnCall, _functions.Count);
        _functions.Add(function);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe nint OnCall(nint data, nint context, nint type, NativeComponentValue* arguments, nuint count, NativeComponentValue* results, nuint resultCount)
    {
        var host = GuestStore.OwnerOf<ComponentHost>(context);
        host.Stop = host.Invoke(host._functions[(int)data], context, arguments, results);
        return host.Stop is { } stop ? HostTrap.NewError(stop.Cause) : 0;
    }

    // What leaves this method would end the process: the engine's frames are below it.
    private unsafe HostStop? Invoke(ComponentHostFunction function, nint context, NativeComponentValue* arguments, NativeComponentValue* results)
    {
        try
        {
            _last = function;
            if (function.Count++ == 0)
                _called.Add(function);
            using var handles = new HandleTable();
            var given = new ComponentArguments(function.Type, arguments, handles);
            ComponentAnswer answer = function.Body(given);
            if (answer.Stop is not null)
                return answer.Stop;
            if (function.Type.Result is { } resultType)
                Return(function, resultType, answer.Result!, handles, results);
            given.DropHandles(context);
            return null;
        }
        catch (Exception e)
        {
            return new HostStop(WasmErrorCode.WasmTrap, $"The host function {function.Instance}#{function.Name} failed: {e.Message}");
        }
    }

    // A result is the engine's to free, so it is copied into the engine's own memory.
    private static unsafe void Return(
        ComponentHostFunction function, Wasm.Components.Types.ComponentValueType type, ComponentValue value, HandleTable handles, NativeComponentValue* result)
    {
        ValueTypeChecker.Check(type, value, function.Name);
        using var arena = new NativeArena();
        NativeComponentValue* lowered = arena.Allocate<NativeComponentValue>(1);
        new ValueLowerer(arena, handles).Lower(type, value, lowered);
        ComponentValueApi.wasmtime_component_val_clone(lowered, result);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Imports;

/// <summary>The host functions of one run: makes them, is called for them, counts.</summary>
/// <param name="mapFrame">Turns frames into those that the user knows, or null.</param>
internal sealed class HostFunctions(Func<TrapFrame, TrapFrame>? mapFrame)
{
    private readonly List<HostFunction> _functions = [];
    private readonly List<HostFunction> _called = [];
    private CallPathProbe? _probe;

    /// <summary>Why a host function ended the guest, since this was last cleared.</summary>
    public HostStop? Stop { get; set; }

    /// <summary>Whether the guest may call nothing of the host but WASI now.</summary>
    public bool OnlyWasi { get; set; }

    /// <summary>What was called, in the order of the first calls.</summary>
    public IReadOnlyList<HostCall> Calls => _called.ConvertAll(f => new HostCall(f.Import.Module, f.Import.Name, f.Count, f.FirstCallPath));

    /// <summary>Makes a function of the store.</summary>
    /// <param name="store">The store; its owner has to be this object.</param>
    /// <param name="function">What it does.</param>
    /// <param name="type"><c>wasm_functype_t*</c>, which stays the caller's.</param>
    public unsafe FunctionReference Define(GuestStore store, HostFunction function, nint type)
    {
        _probe ??= new CallPathProbe(store);
        FunctionReference native;
        FunctionApi.wasmtime_func_new_unchecked(store.Context, type, &OnCall, _functions.Count, 0, &native);
        _functions.Add(function);
        return native;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe nint OnCall(nint data, nint caller, RawValue* values, nuint count)
    {
        nint context = FunctionApi.wasmtime_caller_context(caller);
        var functions = GuestStore.OwnerOf<HostFunctions>(context);
        functions.Stop = functions.Invoke((int)data, new HostCaller(functions, caller, context), new Span<RawValue>(values, (int)count));
        return functions.Stop is { } stop ? HostTrap.New(stop.Cause) : 0;
    }

    // What leaves this method would end the process: the engine's frames are below it.
    private HostStop? Invoke(int index, HostCaller caller, Span<RawValue> values)
    {
        try
        {
            var function = _functions[index];
            if (function.Count++ == 0)
            {
                _called.Add(function);
                function.FirstCallPath = FrameReader.Visible(_probe!.Capture(), mapFrame);
            }

            return OnlyWasi && function.Import.Module != WasiHost.ModuleName
                ? new HostStop(WasmErrorCode.PreinitImportCalled, $"The program called the import {function.Import} in a call during which the host's functions are not available.")
                : function.Invoke(caller, values);
        }
        catch (Exception e)
        {
            return new HostStop(WasmErrorCode.WasmTrap, $"The host function {_functions[index].Import} failed: {e.Message}");
        }
    }
}

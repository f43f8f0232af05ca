using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;

namespace ComponentInit.Runtime.Imports;

/// <summary>
/// Finds out where a guest is while it is in a host function: a small module that does nothing but trap is called from there, and its backtrace holds all of the stack.
/// </summary>
/// <param name="store">The store of the guest.</param>
internal sealed class CallPathProbe(GuestStore store)
{
    private static readonly byte[] Binary =
    [
        0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00,
        0x01, 0x04, 0x01, 0x60, 0x00, 0x00,
        0x03, 0x02, 0x01, 0x00,
        0x07, 0x05, 0x01, 0x01, (byte)'p', 0x00, 0x00,
        0x0A, 0x05, 0x01, 0x03, 0x00, 0x00, 0x0B,
        0x00, 0x1B, 0x04, (byte)'n', (byte)'a', (byte)'m', (byte)'e', 0x00, 0x14, 0x13, .. "componentinit:probe"u8,
    ];

    private FunctionReference? _probe;

    /// <summary>The guest's stack, innermost frame first. To be called from a host function only.</summary>
    public unsafe IReadOnlyList<NativeFrame> Capture()
    {
        var probe = _probe ??= Prepare();
        nint trap = 0;
        nint error = FunctionApi.wasmtime_func_call(store.Context, &probe, null, 0, null, 0, &trap);
        return NativeFailure.Take(error, trap)?.Frames ?? [];
    }

    private FunctionReference Prepare()
    {
        using var module = ModuleCompiler.TryCompile(store.Engine, Binary, out _) ?? throw new InvalidOperationException($"{FrameReader.OwnModulePrefix}probe does not compile.");
        var instance = SupportModule.Instantiate(store, module, []);
        return SupportModule.Function(store, instance, "p");
    }
}

using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Imports;

/// <summary>Instances of modules of ours beside the guest, in its store.</summary>
internal static unsafe class SupportModule
{
    /// <summary>Instantiates a module that has no start section.</summary>
    public static InstanceReference Instantiate(GuestStore store, CoreModuleHandle module, ReadOnlySpan<NativeExtern> imports)
    {
        InstanceReference instance;
        nint trap = 0;
        fixed (NativeExtern* pointer = imports)
        {
            nint error = InstanceApi.wasmtime_instance_new(store.Context, module, pointer, (nuint)imports.Length, &instance, &trap);
            if (NativeFailure.Take(error, trap) is { } failure)
                throw new InvalidOperationException(CompileFailure.Reason(failure.Message));
        }

        return instance;
    }

    /// <summary>An exported function of an instance.</summary>
    public static FunctionReference Function(GuestStore store, InstanceReference instance, string name) =>
        TryFind(store, instance, name) is { Kind: NativeExternKind.Function } found ? found.Function : throw new InvalidOperationException($"There is no function '{name}'.");

    /// <summary>An export of an instance, or null.</summary>
    public static NativeExtern? TryFind(GuestStore store, InstanceReference instance, string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        NativeExtern found;
        fixed (byte* pointer = utf8)
            return InstanceApi.wasmtime_instance_export_get(store.Context, &instance, pointer, (nuint)utf8.Length, &found) == 0 ? null : found;
    }
}

using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Execution;

/// <summary>Compiles binaries of both kinds.</summary>
internal static class BinaryCompiler
{
    /// <summary>Compiles a binary.</summary>
    /// <exception cref="WasmException">It does not compile, or the engine cannot be had.</exception>
    public static ICompiledBinary Compile(WasmBinary binary, CallOptions options) =>
        binary.Kind == BinaryKind.Module ? new CompiledCore(binary, options) : new CompiledComponentBinary(binary, options);
}

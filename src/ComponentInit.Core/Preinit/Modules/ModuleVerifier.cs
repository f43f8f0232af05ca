using System.Buffers;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Checks an output before anyone gets it: it validates, and instantiating it gives the captured state.</summary>
internal sealed class ModuleVerifier(CapturedState state, PreinitOptions options)
{
    /// <summary>Checks an output.</summary>
    /// <param name="output">The binary.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="WasmException">It does not validate (<see cref="WasmErrorCode.WasmInvalid"/>), or its state is another one (<see cref="WasmErrorCode.SnapshotMismatch"/>).</exception>
    public void Verify(ReadOnlyMemory<byte> output, CancellationToken cancellation)
    {
        if (options.Verify == VerifyMode.None) return;
        var validation = Task.Run(() => WasmValidator.Validate(output.Span), CancellationToken.None);
        try
        {
            var module = WasmModule.Read(output);
            var visible = options.Verify == VerifyMode.Full ? ModuleInstrumenter.ExposeState(module) : StateSkeleton.Of(module);
            CompareState(visible.Write(), cancellation);
        }
        finally
        {
            validation.GetAwaiter().GetResult();
        }
    }

    private void CompareState(ReadOnlySequence<byte> visible, CancellationToken cancellation)
    {
        using var engine = new WasmEngine(options.Engine with { Cache = CodeCacheOptions.Off });
        using var compiled = engine.CompileModule(visible);
        bool full = options.Verify == VerifyMode.Full;
        using var run = new CoreRun(compiled, full ? new CoreRunOptions { Imports = options.Imports, Wasi = options.Wasi } : new CoreRunOptions());
        run.Instantiate(cancellation);
        foreach (var memory in state.Memories) CompareMemory(memory, run.GetMemory(ReservedNames.Memory(memory.Index)), cancellation);
        foreach (var global in state.Globals)
        {
            var found = run.GetGlobal(ReservedNames.Global(global.Index));
            if (found != global.After) throw Mismatch($"Global {global.Index} of the output is {found}, and init left {global.After}.");
        }
    }

    private static void CompareMemory(CapturedMemory captured, GuestMemory found, CancellationToken cancellation)
    {
        if (found.ByteLength != captured.Memory.ByteLength)
        {
            throw Mismatch($"Memory {captured.Index} of the output has {found.ByteLength} bytes, and init left {captured.Memory.ByteLength}.");
        }

        const int chunk = 1 << 20;
        byte[] expected = new byte[chunk];
        foreach (var range in MemoryCapture.Union(captured.Touched.Concat(captured.Segments).Concat(found.TouchedRanges())))
        {
            for (long start = range.Start; start < range.End; start += chunk)
            {
                cancellation.ThrowIfCancellationRequested();
                int length = (int)Math.Min(chunk, range.End - start);
                CapturedBytes.Copy(captured, new MemoryRange(start, length), expected, 0);
                int common = found.Slice(start, length).CommonPrefixLength(expected.AsSpan(0, length));
                if (common < length) throw Mismatch($"Memory {captured.Index} of the output differs from what init left at address 0x{start + common:x}.");
            }
        }
    }

    private static WasmException Mismatch(string message) =>
        new(WasmErrorCode.SnapshotMismatch, message + " Nothing was written; please report this with the input.");
}

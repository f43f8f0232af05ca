using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>An initialised component in a process of Node.</summary>
internal sealed class JcoProgram(Process process, string componentFile) : IInitialisedProgram
{
    /// <summary>Waits until the init function has returned.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await ReadAnswerAsync(cancellation);

    public async ValueTask<int> CallS32Async(string function, CancellationToken cancellation = default) => BinaryPrimitives.ReadInt32LittleEndian((await CallAsync(function, cancellation)).Span);

    public async ValueTask<long> CallS64Async(string function, CancellationToken cancellation = default) => BinaryPrimitives.ReadInt64LittleEndian((await CallAsync(function, cancellation)).Span);

    public async ValueTask<float> CallF32Async(string function, CancellationToken cancellation = default) => BinaryPrimitives.ReadSingleLittleEndian((await CallAsync(function, cancellation)).Span);

    public async ValueTask<double> CallF64Async(string function, CancellationToken cancellation = default) => BinaryPrimitives.ReadDoubleLittleEndian((await CallAsync(function, cancellation)).Span);

    public ValueTask<ReadOnlyMemory<byte>> CallListU8Async(string function, CancellationToken cancellation = default) => CallAsync(function, cancellation);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        File.Delete(componentFile);
    }

    private async ValueTask<ReadOnlyMemory<byte>> CallAsync(string function, CancellationToken cancellation)
    {
        await process.StandardInput.WriteLineAsync(function.AsMemory(), cancellation);
        await process.StandardInput.FlushAsync(cancellation);
        return await ReadAnswerAsync(cancellation);
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadAnswerAsync(CancellationToken cancellation)
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(await ReadAsync(4, cancellation));
        if (length != uint.MaxValue) return await ReadAsync((int)length, cancellation);
        uint textLength = BinaryPrimitives.ReadUInt32LittleEndian(await ReadAsync(4, cancellation));
        throw new WasmException(WasmErrorCode.PreinitInitFailed, Encoding.UTF8.GetString(await ReadAsync((int)textLength, cancellation)));
    }

    private async ValueTask<byte[]> ReadAsync(int length, CancellationToken cancellation)
    {
        byte[] bytes = new byte[length];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}

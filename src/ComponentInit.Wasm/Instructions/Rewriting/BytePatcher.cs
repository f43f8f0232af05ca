using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>Copies bytes and replaces pieces of them, in rising order. Until the first replacement nothing is copied.</summary>
internal sealed class BytePatcher
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly ImmutableArray<OffsetAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<OffsetAnchor>();
    private WasmWriter? _output;
    private int _copied;

    internal BytePatcher(ReadOnlyMemory<byte> source) => _source = source;

    /// <summary>Puts bytes in the place of those from <paramref name="start"/> to <paramref name="end"/>; an insertion where both are equal.</summary>
    internal void Replace(int start, int end, ReadOnlySpan<byte> bytes)
    {
        _output ??= new WasmWriter(_source.Length + 64);
        _output.WriteBytes(_source.Span[_copied..start]);
        _output.WriteBytes(bytes);
        _copied = end;
        _anchors.Add(new OffsetAnchor(end, _output.Length));
    }

    internal RewrittenBody Finish()
    {
        if (_output is null) return new RewrittenBody(_source, OffsetMap.Identity, IsChanged: false);
        _output.WriteBytes(_source.Span[_copied..]);
        return new RewrittenBody(_output.ToMemory(), new OffsetMap(_anchors.ToImmutable()), IsChanged: true);
    }
}

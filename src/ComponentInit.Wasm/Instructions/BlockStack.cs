using System.Runtime.CompilerServices;

namespace ComponentInit.Wasm.Instructions;

/// <summary>The open blocks of an expression, two bits each; it allocates only from the 33rd nested block on.</summary>
internal struct BlockStack
{
    private const int PerWord = 32;

    private ulong _word;
    private ulong[]? _full;

    /// <summary>Number of open blocks.</summary>
    internal int Depth { get; private set; }

    /// <summary>The innermost block.</summary>
    internal readonly BlockKind Top => (BlockKind)(_word & 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(BlockKind kind)
    {
        if (Depth > 0 && Depth % PerWord == 0) Spill();
        _word = _word << 2 | (ulong)kind;
        Depth++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Pop()
    {
        Depth--;
        if (Depth > 0 && Depth % PerWord == 0)
        {
            _word = _full![Depth / PerWord - 1];
            return;
        }

        _word >>= 2;
    }

    internal void Replace(BlockKind kind) => _word = _word & ~3UL | (ulong)kind;

    private void Spill()
    {
        int index = Depth / PerWord - 1;
        _full ??= new ulong[4];
        if (index == _full.Length) Array.Resize(ref _full, index * 2);
        _full[index] = _word;
    }
}

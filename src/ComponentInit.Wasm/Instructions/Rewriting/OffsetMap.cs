using System.Collections.Immutable;

namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>Which byte of a rewritten body was which byte of the original one. Indices count from the start of the body.</summary>
public sealed class OffsetMap
{
    internal OffsetMap(ImmutableArray<OffsetAnchor> anchors) => Anchors = anchors;

    /// <summary>The map of a body that was not changed.</summary>
    public static OffsetMap Identity { get; } = new([]);

    /// <summary>Where old and new bytes begin to run in parallel again after each change, in rising order. Before the first one, indices are equal.</summary>
    public ImmutableArray<OffsetAnchor> Anchors { get; }

    /// <summary>The new index of an old byte.</summary>
    /// <param name="index">Index in the old body, of an instruction's first byte.</param>
    public int ToNew(int index)
    {
        var anchor = Last(anchor => anchor.Old <= index);
        return anchor.New + (index - anchor.Old);
    }

    /// <summary>The old index of a new byte. An inserted byte belongs to the instruction that follows it in the old body.</summary>
    /// <param name="index">Index in the new body.</param>
    public int ToOld(int index)
    {
        int next = FirstNot(anchor => anchor.New <= index);
        var anchor = next == 0 ? default : Anchors[next - 1];
        int old = anchor.Old + (index - anchor.New);
        return next < Anchors.Length ? Math.Min(old, Anchors[next].Old) : old;
    }

    private OffsetAnchor Last(Func<OffsetAnchor, bool> condition)
    {
        int next = FirstNot(condition);
        return next == 0 ? default : Anchors[next - 1];
    }

    private int FirstNot(Func<OffsetAnchor, bool> condition)
    {
        int low = 0;
        int high = Anchors.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (condition(Anchors[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

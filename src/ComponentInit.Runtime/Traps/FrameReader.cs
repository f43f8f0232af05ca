using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Traps;

/// <summary>Frames as the user should see them.</summary>
internal static class FrameReader
{
    /// <summary>Modules of ours begin with this name: their frames are not the program's.</summary>
    public const string OwnModulePrefix = "componentinit:";

    /// <summary>The frames of the program, mapped.</summary>
    public static IReadOnlyList<TrapFrame> Visible(IReadOnlyList<NativeFrame> frames, Func<TrapFrame, TrapFrame>? map)
    {
        var visible = new List<TrapFrame>(frames.Count);
        foreach (var frame in frames)
        {
            if (frame.ModuleName?.StartsWith(OwnModulePrefix, StringComparison.Ordinal) == true)
                continue;
            var managed = new TrapFrame(frame.ModuleName, (int)frame.FunctionIndex, frame.FunctionName, frame.ModuleOffset);
            visible.Add(map is null ? managed : map(managed));
        }

        return visible;
    }
}

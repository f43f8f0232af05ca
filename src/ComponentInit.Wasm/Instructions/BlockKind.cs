namespace ComponentInit.Wasm.Instructions;

/// <summary>What an open block admits as its next clause.</summary>
internal enum BlockKind : byte
{
    /// <summary>Only <c>end</c>.</summary>
    Plain,

    /// <summary><c>else</c>.</summary>
    If,

    /// <summary><c>catch</c>, <c>catch_all</c> or <c>delegate</c>.</summary>
    Try,

    /// <summary><c>catch</c> or <c>catch_all</c>.</summary>
    Catch,
}

namespace ComponentInit.Core.Startup.Plans;

/// <summary>How an entry names what is called, with the code that <c>init.0</c> stores.</summary>
public enum EntryTargetKind : byte
{
    /// <summary>An exported function.</summary>
    Export = 0,

    /// <summary>A function index.</summary>
    FunctionIndex = 1,

    /// <summary>Every exported function whose name begins so, in export order.</summary>
    Prefix = 2,

    /// <summary>Any exported function (multi-command).</summary>
    AnyExport = 3,
}

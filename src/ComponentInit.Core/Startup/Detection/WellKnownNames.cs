namespace ComponentInit.Core.Startup.Detection;

/// <summary>Export names that several rules ask for.</summary>
internal static class WellKnownNames
{
    public const string Start = "_start";
    public const string Initialize = "_initialize";
    public const string Constructors = "__wasm_call_ctors";
    public const string InitTls = "__wasm_init_tls";

    public static readonly IReadOnlyList<string> Mains = ["main", "__main_argc_argv", "__main_void"];

    public static readonly IReadOnlyList<string> Allocator = ["malloc", "free", "calloc", "realloc"];
}

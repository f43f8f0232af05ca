using System.Globalization;
using ComponentInit.Runtime.Caching;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>How programs are compiled and how much stack they get. Nothing here changes what a program computes.</summary>
public sealed record EngineOptions
{
    /// <summary>Smallest stack a guest can be given, in bytes.</summary>
    public const int SmallestStackBytes = 64 * 1024;

    /// <summary>Largest stack a guest can be given, in bytes.</summary>
    public const int LargestStackBytes = 256 * 1024 * 1024;

    /// <summary>The compiler.</summary>
    public WasmCompiler Compiler { get; init; } = WasmCompiler.Auto;

    /// <summary>Compiles with Cranelift's optimisations: worth it where the guest itself runs longer than about 0.2 s. Not together with <see cref="WasmCompiler.Winch"/>.</summary>
    public bool Optimize { get; init; }

    /// <summary>Stack of the guest in bytes. It is the same on every thread and platform, so the depth at which a guest overflows it is, too.</summary>
    public int MaxStackBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Where compiled code is kept.</summary>
    public CodeCacheOptions Cache { get; init; } = CodeCacheOptions.Default;

    /// <summary>
    /// The host makes the linear memories, where it can. It then notices that a limit kept one from growing, and sees those of the core instances inside a component.
    /// It costs memory while compiling, and instances start slower, since an engine maps its own memories from images: so it is for runs that have such a limit
    /// (<see cref="For"/>) and for components whose state is captured.
    /// </summary>
    public bool HostMemories { get; init; }

    /// <summary>The options for runs with these limits.</summary>
    public EngineOptions For(GuestLimits limits) => this with { HostMemories = limits.MaxMemoryBytes is not null };

    /// <summary>Refuses what an engine cannot be made from.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    internal void Validate()
    {
        if (MaxStackBytes is < SmallestStackBytes or > LargestStackBytes)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, string.Create(
                CultureInfo.InvariantCulture, $"A guest's stack of {MaxStackBytes} bytes is out of range: {SmallestStackBytes} to {LargestStackBytes} bytes are possible."));
        }

        if (Optimize && Compiler == WasmCompiler.Winch)
            throw new WasmException(WasmErrorCode.OptionInvalid, "Winch does not optimise: leave out the compiler, or choose Cranelift.");
        if (!Enum.IsDefined(Compiler))
            throw new WasmException(WasmErrorCode.OptionInvalid, "The compiler is one of Auto, Winch and Cranelift.");
    }
}

using System.Globalization;

namespace ComponentInit.Runtime.Engines;

/// <summary>Everything a native engine is made from. Only combinations that cannot abort the process can be said here.</summary>
/// <param name="Compiler">Winch or Cranelift, never Auto.</param>
/// <param name="Optimize">Cranelift only: optimise, and allocate registers with backtracking.</param>
/// <param name="MaxStackBytes">The guest's stack.</param>
/// <param name="Parallel">Compile functions on all cores; not part of the identity of the code.</param>
internal sealed record EngineConfiguration(WasmCompiler Compiler, bool Optimize, int MaxStackBytes, bool Parallel)
{
    /// <summary>Names everything that the generated code depends on.</summary>
    public string Identity => string.Create(
        CultureInfo.InvariantCulture, $"{Compiler};optimize={Optimize};stack={MaxStackBytes};nan;epochs");
}

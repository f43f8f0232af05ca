namespace ComponentInit.Runtime.Engines;

/// <summary>Which of Wasmtime's compilers makes the machine code. Both give the same results, bit for bit: NaNs are canonicalised.</summary>
public enum WasmCompiler
{
    /// <summary>Winch, and Cranelift for the programs that Winch refuses.</summary>
    Auto,

    /// <summary>Winch, in one pass: compiles fastest, refuses some proposals.</summary>
    Winch,

    /// <summary>Cranelift: compiles everything that Wasmtime runs.</summary>
    Cranelift,
}

using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Modules;

/// <summary>
/// A program and the modules that supply its imports, compiled by the same compiler: instances of one store cannot come from two. Where a supplier needs another
/// compiler than the program, the program is compiled again.
/// </summary>
internal sealed class ModuleSet : IDisposable
{
    private readonly CompiledModule? _recompiled;
    private readonly Dictionary<ImportedModule, CoreModuleHandle> _suppliers;

    private ModuleSet(CompiledModule program, CompiledModule? recompiled, Dictionary<ImportedModule, CoreModuleHandle> suppliers)
    {
        Program = recompiled ?? program;
        _recompiled = recompiled;
        _suppliers = suppliers;
    }

    /// <summary>The program to instantiate.</summary>
    public CompiledModule Program { get; }

    /// <summary>Compiles the suppliers that a policy names.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: a supplier does not compile.</exception>
    public static ModuleSet Compile(CompiledModule program, ImportPolicy policy)
    {
        var suppliers = policy.Rules.Select(rule => rule.Supplier).OfType<ImportedModule>().Distinct(ReferenceEqualityComparer.Instance).Cast<ImportedModule>().ToArray();
        if (TryCompile(program.Native, suppliers, out var compiled) is not { } refused)
            return new ModuleSet(program, null, compiled);
        if (!program.Engine.Compilers().Contains(WasmCompiler.Cranelift) || program.Compiler == WasmCompiler.Cranelift)
            throw refused;
        var recompiled = ModuleCompiler.Compile(program.Engine, WasmCompiler.Cranelift, program.Bytes);
        if (TryCompile(recompiled.Native, suppliers, out compiled) is not { } error)
            return new ModuleSet(program, recompiled, compiled);
        recompiled.Dispose();
        throw error;
    }

    /// <summary>A supplier, compiled.</summary>
    public CoreModuleHandle this[ImportedModule supplier] => _suppliers[supplier];

    public void Dispose()
    {
        _recompiled?.Dispose();
        Free(_suppliers);
    }

    private static WasmException? TryCompile(NativeEngine engine, IEnumerable<ImportedModule> suppliers, out Dictionary<ImportedModule, CoreModuleHandle> compiled)
    {
        compiled = new Dictionary<ImportedModule, CoreModuleHandle>(ReferenceEqualityComparer.Instance);
        foreach (var supplier in suppliers)
        {
            if (ModuleCompiler.TryCompile(engine, supplier.Bytes.Span, out var failure) is { } handle)
            {
                compiled.Add(supplier, handle);
                continue;
            }

            Free(compiled);
            return CompileFailure.ToInvalid(failure!, supplier.Name);
        }

        return null;
    }

    private static void Free(Dictionary<ImportedModule, CoreModuleHandle> compiled)
    {
        foreach (var handle in compiled.Values)
            handle.Dispose();
    }
}

using System.Globalization;
using System.Text;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Esm;

/// <summary>What a module needs of whoever loads it, beside what the loader and the engine bring.</summary>
internal sealed class EsmImports
{
    private const string WasiModule = "wasi_snapshot_preview1";
    private const string ExitFunction = "proc_exit";
    private const string EnginePrefix = "wasm:";

    private readonly WasmModule _module;
    private readonly EsmWasi _wasi;
    private readonly ModuleImport[] _required;

    public EsmImports(WasmModule module, EsmWasi wasi)
    {
        _module = module;
        _wasi = wasi;
        _required = [.. module.Imports.Where(import => !IsSupplied(import))];
    }

    /// <summary>Whether there is nothing to give.</summary>
    public bool IsEmpty => _required.Length == 0;

    /// <summary>How the parameter is declared: <c>imports: Imports</c>, or optional where nothing is needed.</summary>
    public string Parameter => IsEmpty ? "imports?: WebAssembly.Imports" : "imports: Imports";

    /// <summary>The interface <c>Imports</c>, by module and name; empty where nothing is needed.</summary>
    public string Declarations()
    {
        if (IsEmpty) return "";
        var text = new StringBuilder("/** What the module imports; a function that waits stands in options.suspending instead. */\nexport interface Imports {\n");
        foreach (var from in _required.GroupBy(import => import.Module, StringComparer.Ordinal))
        {
            text.Append("  ").Append(EsmText.Quote(from.Key)).Append(": {\n");
            foreach (var import in from.DistinctBy(import => import.Name, StringComparer.Ordinal))
                text.Append("    ").Append(EsmText.Quote(import.Name)).Append(": ").Append(TypeOf(import)).Append(";\n");
            text.Append("    [name: string]: WebAssembly.ImportValue;\n  };\n");
        }

        return text.Append("  [module: string]: WebAssembly.ModuleImports;\n}\n").ToString();
    }

    private bool IsSupplied(ModuleImport import) =>
        import.Module.StartsWith(EnginePrefix, StringComparison.Ordinal)
        || (import.Module == WasiModule && import.Kind == ExternKind.Function && (_wasi == EsmWasi.Node || import.Name == ExitFunction));

    private string TypeOf(ModuleImport import)
    {
        if (import.Kind != ExternKind.Function) return import.Kind == ExternKind.Global ? "WebAssembly.ImportValue" : EsmTypes.Of(import.Kind);
        if (_module.Types[(int)import.TypeIndex].Composite is not FunctionType type) return "(...args: any[]) => any";
        string parameters = string.Join(", ", type.Parameters.Select((parameter, i) => string.Create(CultureInfo.InvariantCulture, $"p{i}: {EsmTypes.Of(parameter)}")));
        return $"({parameters}) => {EsmTypes.OfResults(type.Results)}";
    }
}

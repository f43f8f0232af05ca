using System.Collections.Immutable;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Esm;

/// <summary>TypeScript's types for those of a module. Source: WebAssembly JavaScript Interface, <c>ToJSValue</c>.</summary>
internal static class EsmTypes
{
    /// <summary>The type of a value.</summary>
    public static string Of(CoreValueType type)
    {
        if (type == CoreValueType.I64) return "bigint";
        if (type == CoreValueType.I32 || type == CoreValueType.F32 || type == CoreValueType.F64) return "number";
        return type == CoreValueType.V128 ? "never" : "any";
    }

    /// <summary>The type of what a call gives.</summary>
    public static string OfResults(ImmutableArray<CoreValueType> results) => results.Length switch
    {
        0 => "void",
        1 => Of(results[0]),
        _ => $"[{string.Join(", ", results.Select(Of))}]",
    };

    /// <summary>The type of an export that is no function.</summary>
    public static string Of(ExternKind kind) => kind switch
    {
        ExternKind.Memory => "WebAssembly.Memory",
        ExternKind.Table => "WebAssembly.Table",
        ExternKind.Global => "WebAssembly.Global",
        _ => "object",
    };
}

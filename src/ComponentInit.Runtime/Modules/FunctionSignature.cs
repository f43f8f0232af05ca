using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Modules;

/// <summary>Parameter and result types of a core function.</summary>
/// <param name="Parameters">Types of the parameters.</param>
/// <param name="Results">Types of the results.</param>
internal sealed record FunctionSignature(CoreValueKind[] Parameters, CoreValueKind[] Results)
{
    /// <summary>Reads a <c>wasm_functype_t</c>, which stays the caller's.</summary>
    public static unsafe FunctionSignature Read(nint type) =>
        new(Kinds(TypeApi.wasm_functype_params(type)), Kinds(TypeApi.wasm_functype_results(type)));

    /// <summary>Reads the type of a function in a store.</summary>
    public static unsafe FunctionSignature Of(nint context, FunctionReference function)
    {
        nint type = FunctionApi.wasmtime_func_type(context, &function);
        try
        {
            return Read(type);
        }
        finally
        {
            TypeApi.wasm_functype_delete(type);
        }
    }

    public bool Equals(FunctionSignature? other) =>
        other is not null && Parameters.AsSpan().SequenceEqual(other.Parameters) && Results.AsSpan().SequenceEqual(other.Results);

    public override int GetHashCode() => HashCode.Combine(Parameters.Length, Results.Length);

    public override string ToString() => $"[{Join(Parameters)}] -> [{Join(Results)}]";

    private static string Join(CoreValueKind[] kinds) => string.Join(' ', kinds).ToLowerInvariant();

    private static unsafe CoreValueKind[] Kinds(PointerVector* types)
    {
        var kinds = new CoreValueKind[(int)types->Size];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = ValueMarshaller.KindOf(types->Data[i]);
        return kinds;
    }
}

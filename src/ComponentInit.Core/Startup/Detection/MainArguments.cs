using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>The arguments of <c>main</c> by its type (tool conventions, BasicCABI.md, user entry point).</summary>
internal static class MainArguments
{
    /// <summary>The arguments, or null for a type that no <c>main</c> has.</summary>
    public static ImmutableArray<EntryArgument>? For(FunctionType type)
    {
        if (type.Results.Length > 1 || (type.Results.Length == 1 && type.Results[0] != CoreValueType.I32)) return null;
        if (type.Parameters.IsEmpty) return [];
        bool isMain = type.Parameters.Length == 2 && type.Parameters[0] == CoreValueType.I32 && type.Parameters[1] is { IsReference: false } pointer
            && (pointer == CoreValueType.I32 || pointer == CoreValueType.I64);
        return isMain ? [new EntryArgument(EntryArgumentKind.ArgumentCount), new EntryArgument(EntryArgumentKind.ArgumentVector)] : null;
    }
}

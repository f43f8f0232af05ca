using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>Which function types fit the arguments and the result of an entry.</summary>
internal static class EntrySignature
{
    /// <summary>Why a type does not fit, or null when it does.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="type">The type of what it calls.</param>
    /// <param name="wideMemory">Whether addresses are <c>i64</c>.</param>
    public static string? Mismatch(StartupEntry entry, FunctionType type, bool wideMemory)
    {
        if (entry.Arguments.Length != type.Parameters.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{entry.Arguments.Length} arguments are declared for {type.Parameters.Length} parameters");
        }

        for (int i = 0; i < type.Parameters.Length; i++)
        {
            if (!Accepts(type.Parameters[i], entry.Arguments[i].Kind, wideMemory))
            {
                return string.Create(CultureInfo.InvariantCulture, $"argument {i} ({StartupTerms.Of(entry.Arguments[i])}) cannot be passed as {type.Parameters[i]}");
            }
        }

        return ResultFits(entry.Result, type.Results) ? null : $"its result cannot be taken as '{StartupTerms.Of(entry.Result)}'";
    }

    private static bool Accepts(CoreValueType parameter, EntryArgumentKind argument, bool wideMemory) => argument switch
    {
        EntryArgumentKind.I64 => parameter == CoreValueType.I64,
        EntryArgumentKind.ArgumentVector or EntryArgumentKind.ThreadArgument or EntryArgumentKind.StackSize or EntryArgumentKind.ThreadLocalBlock =>
            parameter == (wideMemory ? CoreValueType.I64 : CoreValueType.I32),
        EntryArgumentKind.HostReference => parameter.IsReference,
        _ => parameter == CoreValueType.I32,
    };

    private static bool ResultFits(EntryResult result, IReadOnlyList<CoreValueType> types) => result switch
    {
        EntryResult.None => types.Count == 0,
        EntryResult.Ignore => types.Count <= 1,
        EntryResult.ReplacesExports => types.Count == 1 && (types[0] == CoreValueType.I32 || types[0].IsReference),
        _ => types.Count == 1 && types[0] == CoreValueType.I32,
    };
}

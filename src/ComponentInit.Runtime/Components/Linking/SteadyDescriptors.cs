using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>
/// Takes what differs between two checkouts of the same files out of answers about files: time stamps, and the hash of device and inode. Guests keep them, and their
/// snapshots would differ.
/// </summary>
internal static class SteadyDescriptors
{
    private static readonly IntegerValue AnyHash = new(PrimitiveKind.U64, 1);

    /// <summary>The answer without what differs: <c>result&lt;descriptor-stat, error-code&gt;</c> or <c>result&lt;metadata-hash-value, error-code&gt;</c>.</summary>
    public static ComponentAnswer Steady(ComponentValue answer) => new(answer is ResultValue { IsOk: true, Payload: RecordValue record }
        ? new ResultValue(true, new RecordValue([.. record.Fields.Select(field => new NamedValue(field.Name, Steady(field)))]))
        : answer);

    private static ComponentValue Steady(NamedValue field) => field.Name switch
    {
        "lower" or "upper" => AnyHash,
        "data-access-timestamp" or "data-modification-timestamp" or "status-change-timestamp" when field.Value is OptionValue { Value: RecordValue time } =>
            new OptionValue(new RecordValue([.. time.Fields.Select(part => new NamedValue(part.Name, Zero(part.Value)))])),
        _ => field.Value,
    };

    private static ComponentValue Zero(ComponentValue value) => value is IntegerValue integer ? new IntegerValue(integer.Kind, 0) : value;
}

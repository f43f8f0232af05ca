using System.Collections.Immutable;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.Components.Resolution;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.Interfaces;

/// <summary>Makes items of what was evaluated.</summary>
internal static class ItemBuilder
{
    private const int MaxItems = 100_000;

    /// <summary>Makes items.</summary>
    /// <param name="externs">Imports or exports in order.</param>
    /// <param name="trace">Where an export comes from, or null for imports.</param>
    public static ImmutableArray<ComponentItem> Build(IReadOnlyList<ExternEntity> externs, Func<int, ComponentOrigin>? trace)
    {
        int left = MaxItems;
        return [.. externs.Select((item, position) => Build(item, "", trace?.Invoke(position), ref left))];
    }

    private static ComponentItem Build(ExternEntity item, string prefix, ComponentOrigin? origin, ref int left)
    {
        if (--left < 0) throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"the component imports or exports more than {MaxItems} items");
        string fullName = prefix + item.Name.Name;
        var built = new ComponentItem(item.Name, fullName, item.Sort) { Origin = origin };
        switch (item.Entity)
        {
            case FunctionEntity function:
                return built with { Function = TypeResolver.ResolveFunction(function.Type), Lifted = origin is null ? null : LiftedFunction.Of(origin) };
            case TypeEntity { Type: not FunctionDefinedType } type: return built with { Value = type.Resolve(0) };
            case ResourceEntity: return built with { IsResource = item.Sort == ComponentSort.Type };
            case ValueEntity value: return built with { Value = ValueType(value) };
            case InstanceEntity instance:
                var members = ImmutableArray.CreateBuilder<ComponentItem>(instance.Exports.Count);
                foreach (var member in instance.Exports) members.Add(Build(member, fullName + "#", MemberOrigin(origin, member.Name.Name), ref left));
                return built with { Members = members.MoveToImmutable() };
            default: return built;
        }
    }

    private static ComponentValueType? ValueType(ValueEntity value) => value.Type is { } type ? TypeResolver.Resolve(type, value.Scope, 0) : null;

    private static ComponentOrigin? MemberOrigin(ComponentOrigin? instance, string name) => instance switch
    {
        null => null,
        { Exports.IsEmpty: true } => instance.Scope.TraceExport(instance.Entry.Index, name),
        _ => instance with { Exports = instance.Exports.Add(name) },
    };
}

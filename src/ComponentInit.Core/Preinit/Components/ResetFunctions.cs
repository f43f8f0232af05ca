using System.Collections.Immutable;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Functions of wasi-libc that forget what it knows of its host: descriptors and variables of the build must not be taken for those of the run.</summary>
internal static class ResetFunctions
{
    private static readonly ImmutableArray<string> Names = ["__wasilibc_reset_preopens", "__wasilibc_deinitialize_environ"];

    /// <summary>Those that instances export, each with the position of its instance.</summary>
    public static ImmutableArray<(int Instance, string Name)> Find(ImmutableArray<PlannedInstance> instances) =>
    [
        .. from name in Names
           from instance in instances.Index()
           where !instance.Item.IsAdapter && instance.Item.Module.Exports.Any(export =>
               export.Name == name && export.Kind == ExternKind.Function && instance.Item.Module.FunctionTypeOf(export.Index).Equals(FunctionType.Empty))
           group instance.Index by name into found
           select (found.First(), found.Key),
    ];
}

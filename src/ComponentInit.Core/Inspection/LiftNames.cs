using System.Globalization;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Origins;

namespace ComponentInit.Core.Inspection;

/// <summary>What a component's functions are lifted from, in words.</summary>
internal static class LiftNames
{
    /// <summary>The core module and its export, such as <c>core module 0 "greet"</c>, or the core function where no core module exports it; null where nothing is lifted.</summary>
    public static string? Describe(LiftedFunction? lifted) => lifted switch
    {
        null => null,
        { Module: { } module, CoreExportName: { } name } => $"{module.Entry.Sort.Describe()} {module.Entry.Index}{Place(module.Scope)} \"{name}\"",
        _ => $"core function {lifted.Canon.FunctionIndex}{Place(lifted.Scope)}",
    };

    private static string Place(InstanceScope scope) =>
        scope.Component.Parent is null ? "" : string.Create(CultureInfo.InvariantCulture, $" of the component at 0x{scope.Component.Offset:x}");
}

using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Runtime.Components;

/// <summary>
/// Says whether anything in a component is asynchronous. Such components have to be run by the engine's event loop; for others plain calls do, and host functions can then
/// call the engine's own.
/// </summary>
internal static class AsynchronousUse
{
    /// <summary>Looks through a component and those inside of it.</summary>
    public static bool IsIn(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return IsIn(Component.Read(bytes));
        }
        catch (WasmFormatException)
        {
            // The engine took it: a newer format than ours, and the event loop runs everything.
            return true;
        }
    }

    private static bool IsIn(Component component) => component.Definitions.Any(definition => definition switch
    {
        NestedComponentDefinition { Component: { } nested } => IsIn(nested),
        CanonDefinition canon => IsAsynchronous(canon),
        _ => false,
    });

    private static bool IsAsynchronous(CanonDefinition canon) => canon.IsAsync
        || canon.Options.Any(option => option.Kind == CanonOptionKind.Async)
        || canon.Operation is not (CanonOperation.Lift or CanonOperation.Lower or CanonOperation.ResourceNew or CanonOperation.ResourceDrop or CanonOperation.ResourceRep);
}

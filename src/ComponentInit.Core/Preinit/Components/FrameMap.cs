using System.Globalization;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Moves frames of the instrumented component to where their instructions stand in the input file.</summary>
/// <param name="program">The component.</param>
internal sealed class FrameMap(InstrumentedProgram program)
{
    private readonly Component _running = Component.Read(program.Bytes);

    /// <summary>The frame with its absolute offset in the input file, and with the core module's index beside its name.</summary>
    public TrapFrame Map(TrapFrame frame)
    {
        if (frame.Offset is null) return frame;
        foreach (var (i, instance) in program.Plan.Instances.Index())
        {
            if (Module(_running, instance.ModuleIndex) is not { } module || !Holds(module, frame)) continue;
            return (program.Modules[i] with { Module = module }).MapFrame(frame) with { ModuleName = Describe(instance) };
        }

        return MapNested(program.Plan.Input, _running, frame) ?? frame with { ModuleName = "(between components)", Offset = null };
    }

    // Nested components are the same in both, at other places.
    private static TrapFrame? MapNested(Component input, Component running, TrapFrame frame)
    {
        foreach (var entry in input.IndexSpaces[ComponentSort.Component])
        {
            if (entry.Definition is not NestedComponentDefinition { Component: { } original }) continue;
            var nested = ((NestedComponentDefinition)running.IndexSpaces.Get(ComponentSort.Component, entry.Index).Definition).Component!;
            if (nested.IndexSpaces[ComponentSort.CoreModule].Any(item => item.Definition is CoreModuleDefinition module && Holds(module.Read(), frame)))
            {
                return frame with { Offset = frame.Offset - nested.Offset + original.Offset };
            }

            if (MapNested(original, nested, frame) is { } mapped) return mapped;
        }

        return null;
    }

    // The engine's own code between two components has offsets too, those of no file.
    private static bool Holds(WasmModule module, TrapFrame frame)
    {
        int defined = frame.FunctionIndex - module.CountImported(ExternKind.Function);
        if (defined < 0 || defined >= module.Code.Length) return false;
        var code = module.Code[defined];
        return frame.Offset >= code.Offset && frame.Offset < code.Offset + code.Bytes.Length;
    }

    private static WasmModule? Module(Component component, uint index) => (component.IndexSpaces.Get(ComponentSort.CoreModule, index).Definition as CoreModuleDefinition)?.Read();

    private static string Describe(PlannedInstance instance)
    {
        string module = string.Create(CultureInfo.InvariantCulture, $"module {instance.InputModule}");
        return instance.Name is { } name ? $"{module} ({name})" : module;
    }
}

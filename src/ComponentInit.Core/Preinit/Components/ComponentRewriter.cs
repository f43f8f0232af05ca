using System.Buffers;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Writes captured state into the original component. Core modules keep all their exports: the component's aliases and the imports of other modules refer to them.
/// </summary>
internal sealed class ComponentRewriter(InstrumentedProgram program, CapturedComponent captured, PreinitOptions options)
{
    private readonly ComponentEditor _editor = new(program.Plan.Component);

    /// <summary>The output.</summary>
    /// <exception cref="WasmException">A rename names no export (<see cref="WasmErrorCode.ExportNotFound"/>), or the output is too large.</exception>
    public byte[] Rewrite()
    {
        foreach (var (i, instance) in program.Plan.Instances.Index())
        {
            if (captured.Instances[i] is { } state) _editor.ReplaceCoreModule(instance.ModuleIndex, new ReadOnlySequence<byte>(new ModuleRewriter(program.Modules[i], state, null).Rewrite()));
        }

        if (!options.KeepInitFunction) RemoveInit();
        foreach (var rename in options.Renames) Rename(rename);
        return _editor.Build().ToArray();
    }

    private void RemoveInit()
    {
        var init = program.Plan.Init.Export;
        if (init.Instance is null) _editor.RemoveExport(init.Name);
        else _editor.RemoveInstanceExport(init.Instance, init.Name);
    }

    private void Rename(ExportRename rename)
    {
        if (_editor.RenameExport(rename.From, rename.To)) return;
        var names = program.Plan.Component.Definitions.OfType<ExportDefinition>().Select(export => $"'{export.Name}'");
        throw new WasmException(
            WasmErrorCode.ExportNotFound,
            $"There is no export '{rename.From}' to rename to '{rename.To}'. The component's own exports can be renamed, not those of an instance: {string.Join(", ", names)}.");
    }
}

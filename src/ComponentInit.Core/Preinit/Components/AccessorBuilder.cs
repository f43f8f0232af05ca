using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Components.Types;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Appends the accessor to a component: core modules that read the state, lifted and exported as one instance.</summary>
internal sealed class AccessorBuilder(ComponentEditor editor, ComponentPlan plan, StateLayout layout, ImmutableArray<(int Instance, string Name)> resets)
{
    /// <summary>Appends it.</summary>
    public void Build()
    {
        uint accessor = Instantiate(
            new AccessorText(layout, [.. resets.Select(reset => reset.Name)]).Write(),
            [
                new("globals", editor.AddCoreExports([.. layout.Fields.Select((field, i) => Alias(Number(i), ComponentSort.CoreGlobal, field.Instance, field.Name))])),
                new("readers", editor.AddCoreExports([.. layout.Memories.SelectMany(AddReader)])),
                new("handles", editor.AddCoreExports(new CoreInlineExport("new", ComponentSort.CoreFunction, AddResourceNew()))),
                new("resets", editor.AddCoreExports([.. resets.Select(reset => Alias(reset.Name, ComponentSort.CoreFunction, reset.Instance, reset.Name))])),
            ]);
        uint memory = editor.AddCoreExportAlias(ComponentSort.CoreMemory, accessor, "memory");
        uint list = editor.AddType(new ListDefinedType(ValueTypeReference.Of(PrimitiveKind.U8)));
        uint givesList = editor.AddType(new FunctionDefinedType([], ValueTypeReference.Of(list)));
        uint givesNumber = editor.AddType(new FunctionDefinedType([], ValueTypeReference.Of(PrimitiveKind.S32)));
        string[] lists = [StateLayout.State, .. layout.Memories.Select((_, i) => StateLayout.Memory(i)), StateLayout.Handles];
        var exports = lists.Select(name => Lift(name, givesList, new CanonOption(CanonOptionKind.Memory, memory)));
        if (!resets.IsEmpty) exports = exports.Append(Lift(StateLayout.Reset, givesNumber));
        editor.AddExport(InstrumentedComponent.AccessInstance, ComponentSort.Instance, editor.AddExports([.. exports]));

        InlineExport Lift(string name, uint type, params ImmutableArray<CanonOption> options) => new(
            new ExternName(name), ComponentSort.Function, editor.AddLift(editor.AddCoreExportAlias(ComponentSort.CoreFunction, accessor, name), type, options));
    }

    private CoreInlineExport[] AddReader(StateMemory memory, int index)
    {
        var bundle = editor.AddCoreExports(Alias("memory", ComponentSort.CoreMemory, memory.Instance, ReservedNames.Memory(memory.Index)));
        uint reader = Instantiate(MemoryReaderText.For(memory.Type), [new("", bundle)]);
        return
        [
            new("size" + Number(index), ComponentSort.CoreFunction, editor.AddCoreExportAlias(ComponentSort.CoreFunction, reader, "size")),
            new("load" + Number(index), ComponentSort.CoreFunction, editor.AddCoreExportAlias(ComponentSort.CoreFunction, reader, "load")),
        ];
    }

    private uint AddResourceNew() => editor.Add(new CanonDefinition(CanonOperation.ResourceNew)
    {
        TypeIndex = editor.AddType(new ResourceDefinedType(CoreValueType.I32, null)),
    });

    private CoreInlineExport Alias(string name, ComponentSort sort, int instance, string export) =>
        new(name, sort, editor.AddCoreExportAlias(sort, plan.Instances[instance].InstanceIndex, export));

    private uint Instantiate(string text, ImmutableArray<CoreInstantiationArgument> arguments) =>
        editor.AddCoreInstance(editor.AddCoreModule(new ReadOnlySequence<byte>(WatParser.ToBinary(text))), arguments);

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}

using System.Buffers;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Names;
using ComponentInit.Wasm.Components.Types;
using ComponentInit.Wasm.Components.Wit;
using ComponentInit.Wasm.Types;
using Xunit;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>Edits: nothing that was not touched changes, and every index that has to shift does.</summary>
public sealed class EditorTests
{
    private const string Shifting =
        """
        (component
          (core module $m (memory (export "mem") 1) (func (export "init")) (func (export "a") (result i32) i32.const 1) (func (export "b") (result i32) i32.const 2))
          (core instance $i (instantiate $m))
          (type $unit (func))
          (type $number (func (result u32)))
          (func $init (type $unit) (canon lift (core func $i "init")))
          (export $init2 "init" (func $init))
          (func $a (type $number) (canon lift (core func $i "a")))
          (export $a2 "a" (func $a))
          (func $b (type $number) (canon lift (core func $i "b")))
          (core func $lowered (canon lower (func $b)))
          (component $inner
            (import "f" (func $f (result u32)))
            (export "g" (func $f)))
          (instance $n (instantiate $inner (with "f" (func $b))))
          (alias export $n "g" (func $g))
          (instance $bundle (export "x" (func $a2)) (export "y" (func $g)))
          (export "all" (instance $bundle))
          (export "g" (func $g)))
        """;

    [Fact]
    public void Without_edits_the_bytes_stay()
    {
        foreach (var (name, bytes) in ConformanceSet.Get().Valid())
        {
            Assert.True(new ComponentEditor(Component.Read(bytes)).Build().ToArray().AsSpan().SequenceEqual(bytes), name);
        }
    }

    [Fact]
    public void Removing_an_exported_function_shifts_all_later_functions()
    {
        var component = Component.Read(WasmTools.Parse(Shifting));
        var editor = new ComponentEditor(component);
        Assert.True(editor.RemoveExport("init"));
        Assert.False(editor.RemoveExport("init"));
        var edited = Component.Read(editor.Build());
        Assert.Null(WasmTools.Validate(edited.Content));
        Assert.Equal(component.IndexSpaces.Count(ComponentSort.Function) - 1, edited.IndexSpaces.Count(ComponentSort.Function));
        Assert.Equal(["a", "all", "all#x", "all#y", "g"], new ComponentExports(edited).Items.SelectMany(item => item.Flatten()).Select(item => item.FullName));
        var exports = new ComponentExports(edited);
        Assert.Equal("a", exports.Find("all#x")!.Lifted!.CoreExportName);
        Assert.Equal("b", exports.Find("all#y")!.Lifted!.CoreExportName);
        Assert.Equal("b", exports.Find("g")!.Lifted!.CoreExportName);
        var names = ComponentNames.Of(edited);
        Assert.Null(names.Find(ComponentSort.Function, 1) is "init2" ? "the name of the removed export is still there" : null);
        Assert.Equal("g", names.Find(ComponentSort.Function, 4));
    }

    [Fact]
    public void A_use_of_a_removed_export_becomes_a_use_of_what_was_exported()
    {
        var editor = new ComponentEditor(Component.Read(WasmTools.Parse(Shifting)));
        Assert.True(editor.RemoveExport("a"));
        var edited = Component.Read(editor.Build());
        Assert.Null(WasmTools.Validate(edited.Content));
        Assert.Equal("a", new ComponentExports(edited).Find("all#x")!.Lifted!.CoreExportName);
    }

    [Theory]
    [InlineData(ComponentSort.CoreFunction)]
    [InlineData(ComponentSort.CoreTable)]
    [InlineData(ComponentSort.CoreMemory)]
    [InlineData(ComponentSort.CoreGlobal)]
    [InlineData(ComponentSort.CoreTag)]
    [InlineData(ComponentSort.CoreType)]
    [InlineData(ComponentSort.CoreModule)]
    [InlineData(ComponentSort.CoreInstance)]
    [InlineData(ComponentSort.Function)]
    [InlineData(ComponentSort.Type)]
    [InlineData(ComponentSort.Component)]
    [InlineData(ComponentSort.Instance)]
    public void A_definition_inserted_at_the_front_of_an_index_space_shifts_everything_behind_it(ComponentSort sort)
    {
        int count = 0;
        foreach (var (name, bytes) in ConformanceSet.Get().Valid())
        {
            var component = Component.Read(bytes);
            if (component.IndexSpaces[sort].IsEmpty || component.Definitions.First() is not { Sort: { } first } || WasmTools.Validate(component.Content) is not null) continue;
            var editor = new ComponentEditor(component);
            InsertExtra(editor, first, sort);
            var edited = editor.Build();
            Assert.Equal((name, null), (name, WasmTools.Validate(edited)));
            Assert.Equal(Describe(component), Describe(Component.Read(edited)));
            if (++count == 5) break;
        }

        Assert.True(count > 0, "no component has such definitions");
    }

    [Fact]
    public void Outer_aliases_of_nested_components_and_types_follow_their_target()
    {
        var component = Component.Read(WasmTools.Parse(
            """
            (component
              (type $first u8)
              (type $t (record (field "x" u32)))
              (core type $ct (func (param i64)))
              (core module $m)
              (component $c (type $inside (list $t)) (component (type (list $t)) (core instance (instantiate $m)) (core type (module (alias outer 3 0 (type)) (export "f" (func (type 0)))))))
              (type (instance (alias outer 1 $t (type $u)) (export "a" (type (eq $u)))))
              (type (component (type (instance (alias outer 2 $t (type $u)) (export "b" (type (eq $u))))))))
            """));
        var editor = new ComponentEditor(component);
        editor.Remove(ComponentSort.Type, 0);
        editor.InsertAfter(ComponentSort.Type, 1, new CoreRecursiveTypes([new SubType(true, [], FunctionType.Empty)], IsGroup: false));
        editor.InsertAfter(ComponentSort.CoreType, 0, new CoreModuleDefinition(new ReadOnlySequence<byte>(Preamble.Module.ToArray())));
        editor.Replace(ComponentSort.Type, 1, new TypeDefinition(new ListDefinedType(ValueTypeReference.Of(PrimitiveKind.U8))));
        var edited = editor.Build();
        Assert.Null(WasmTools.Validate(edited));
        var aliases = OuterAliases(Component.Read(edited).Definitions).ToArray();
        Assert.Equal(5, aliases.Length);
        Assert.Contains(new OuterAlias(ComponentSort.CoreModule, 2, 1), aliases);
        Assert.Equal(4, aliases.Count(alias => alias.Target == ComponentSort.Type && alias.Index == 0));
        Assert.Contains("(alias outer 3 1 (type", WasmTools.Print(edited).Replace("$ct", "1", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_definition_that_is_used_is_refused_by_name()
    {
        var editor = new ComponentEditor(Component.Read(WasmTools.Parse(Shifting)));
        editor.Remove(ComponentSort.CoreInstance, 0);
        var e = Assert.Throws<WasmException>(() => editor.Build());
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, e.Code);
        Assert.Contains("core instance 0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_of_another_kind_cannot_take_the_place()
    {
        var editor = new ComponentEditor(Component.Read(WasmTools.Parse(Shifting)));
        Assert.Throws<ArgumentException>(() => editor.Replace(ComponentSort.CoreModule, 0, new CoreExportAlias(ComponentSort.CoreModule, 0, "x")));
        Assert.Throws<WasmException>(() => editor.Get(ComponentSort.CoreModule, 7));
    }

    [Fact]
    public void Appended_definitions_make_a_component_that_answers()
    {
        var component = Component.Read(WasmTools.Parse(Shifting));
        byte[] module = WasmTools.Parse("""(module (import "g" "mem" (memory 1)) (func (export "size") (result i32) memory.size))""");
        var editor = new ComponentEditor(component);
        uint m = editor.AddCoreModule(new ReadOnlySequence<byte>(module));
        uint memory = editor.AddCoreExportAlias(ComponentSort.CoreMemory, 0, "mem");
        uint given = editor.AddCoreExports(new CoreInlineExport("mem", ComponentSort.CoreMemory, memory));
        uint instance = editor.AddCoreInstance(m, new CoreInstantiationArgument("g", given));
        uint function = editor.AddCoreExportAlias(ComponentSort.CoreFunction, instance, "size");
        uint type = editor.AddType(new FunctionDefinedType([], ValueTypeReference.Of(PrimitiveKind.U32)));
        uint lifted = editor.AddLift(function, type);
        uint access = editor.AddExports(new InlineExport(new ExternName("size"), ComponentSort.Function, lifted));
        editor.AddExport("test:state/access", ComponentSort.Instance, access);
        Assert.True(editor.RemoveExport("init"));
        var edited = editor.Build();
        Assert.Null(WasmTools.Validate(edited));
        var size = new ComponentExports(Component.Read(edited)).Find("test:state/access#size")!;
        Assert.Equal("size", size.Lifted!.CoreExportName);
        Assert.Equal(0u, size.Lifted.FindCoreFunctionIndex());
    }

    [Fact]
    public void A_clone_of_a_core_module_serves_one_of_two_instances()
    {
        var component = Component.Read(WasmTools.Parse(
            """
            (component
              (core module $m (func (export "f")))
              (core module $other)
              (core instance (instantiate $m))
              (core instance (instantiate $other))
              (core instance (instantiate $m)))
            """));
        var editor = new ComponentEditor(component);
        uint clone = editor.InsertAfter(ComponentSort.CoreModule, 0, component.IndexSpaces.Get(ComponentSort.CoreModule, 0).Definition);
        editor.Replace(ComponentSort.CoreInstance, 2, new CoreInstantiation(clone, []));
        var edited = Component.Read(editor.Build());
        Assert.Null(WasmTools.Validate(edited.Content));
        Assert.Equal([0u, 2u, 1u], edited.IndexSpaces[ComponentSort.CoreInstance].Select(entry => ((CoreInstantiation)entry.Definition).ModuleIndex));
    }

    [Fact]
    public void A_module_of_a_nested_component_is_replaced_and_the_rest_stays()
    {
        var component = Component.Read(WasmTools.Parse("(component (type $t u8) (component (core module) (type (list $t))) (component))"));
        byte[] module = WasmTools.Parse("""(module (func (export "new")))""");
        var editor = new ComponentEditor(component);
        editor.Edit(0).ReplaceCoreModule(0, new ReadOnlySequence<byte>(module));
        editor.InsertAfter(ComponentSort.Type, 0, new TypeDefinition(new PrimitiveDefinedType(PrimitiveKind.Char)));
        var edited = Component.Read(editor.Build());
        Assert.Null(WasmTools.Validate(edited.Content));
        var nested = ((NestedComponentDefinition)edited.IndexSpaces.Get(ComponentSort.Component, 0).Definition).Component!;
        Assert.Equal(module, ((CoreModuleDefinition)nested.IndexSpaces.Get(ComponentSort.CoreModule, 0).Definition).Content.ToArray());
    }

    [Fact]
    public void Removing_the_first_exported_function_of_a_real_component_leaves_a_valid_one_with_all_others()
    {
        int count = 0;
        string[] items = ["c-lookup", "c-wasi", "qjs-hello", "py-hello", "wat/x-iface-init", "wat/wz-nested-components"];
        var corpus = items.Select(item => (Name: item, Bytes: File.ReadAllBytes(SharedFolder.PathOf("corpus", "components", item, "in.wasm"))));
        foreach (var (name, bytes) in ConformanceSet.Get().EncodedComponents().Concat(corpus))
        {
            var component = Component.Read(bytes);
            string[] functions = [.. new ComponentExports(component).Functions.Select(function => function.FullName)];
            if (functions is not [var first, ..]) continue;
            var editor = new ComponentEditor(component);
            string[] parts = first.Split('#');
            Assert.True(parts.Length == 1 ? editor.RemoveExport(first) : editor.RemoveInstanceExport(parts[0], parts[1]), name);
            var edited = editor.Build();
            Assert.Equal((name, null), (name, WasmTools.Validate(edited)));
            Assert.Equal(functions[1..], new ComponentExports(Component.Read(edited)).Functions.Select(function => function.FullName));
            count++;
        }

        Assert.InRange(count, 60, int.MaxValue);
    }

    [Fact]
    public void An_export_of_an_imported_instance_cannot_be_removed()
    {
        var component = Component.Read(WasmTools.Parse("""(component (import "a:b/c" (instance $i (export "f" (func)))) (export "i" (instance $i)))"""));
        var e = Assert.Throws<WasmException>(() => new ComponentEditor(component).RemoveInstanceExport("i", "f"));
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, e.Code);
        Assert.False(new ComponentEditor(component).RemoveInstanceExport("j", "f"));
        Assert.Throws<WasmException>(() => new ComponentEditor(component).Edit(0));
    }

    private static IEnumerable<OuterAlias> OuterAliases(IEnumerable<ComponentDefinition> definitions) => definitions.SelectMany(definition => definition switch
    {
        OuterAlias alias => [alias],
        NestedComponentDefinition nested => OuterAliases(nested.Component!.Definitions),
        TypeDefinition { Type: InstanceDefinedType instance } => OuterAliases(instance.Declarations),
        TypeDefinition { Type: ComponentDefinedType component } => OuterAliases(component.Declarations),
        _ => [],
    });

    private static void InsertExtra(ComponentEditor editor, ComponentSort anchor, ComponentSort sort)
    {
        switch (sort)
        {
            case ComponentSort.CoreFunction: editor.InsertAfter(anchor, 0, new CanonDefinition(CanonOperation.BackpressureInc)); break;
            case ComponentSort.CoreType: editor.InsertAfter(anchor, 0, new CoreRecursiveTypes([new SubType(true, [], FunctionType.Empty)], IsGroup: false)); break;
            case ComponentSort.CoreModule: editor.InsertAfter(anchor, 0, new CoreModuleDefinition(new ReadOnlySequence<byte>(Preamble.Module.ToArray()))); break;
            case ComponentSort.CoreInstance: editor.InsertAfter(anchor, 0, new CoreInlineExports([])); break;
            case ComponentSort.Type: editor.InsertAfter(anchor, 0, new TypeDefinition(new PrimitiveDefinedType(PrimitiveKind.Char))); break;
            case ComponentSort.Component: editor.InsertAfter(anchor, 0, new NestedComponentDefinition(new ReadOnlySequence<byte>(Preamble.Component.ToArray()))); break;
            case ComponentSort.Instance: editor.InsertAfter(anchor, 0, new InlineExports([])); break;
            case ComponentSort.Function:
                uint type = editor.InsertAfter(anchor, 0, new TypeDefinition(new FunctionDefinedType([], null)));
                uint function = InsertCoreExport(editor, ComponentSort.Type, type, ComponentSort.CoreFunction, "f");
                editor.InsertAfter(ComponentSort.CoreFunction, function, new CanonDefinition(CanonOperation.Lift) { FunctionIndex = function, TypeIndex = type });
                break;
            default: InsertCoreExport(editor, anchor, 0, sort, sort.Describe()["core ".Length..]); break;
        }
    }

    private static uint InsertCoreExport(ComponentEditor editor, ComponentSort anchor, uint anchorIndex, ComponentSort sort, string name)
    {
        byte[] bytes = WasmTools.Parse(
            """(module (func (export "f")) (table (export "table") 1 funcref) (memory (export "memory") 1) (global (export "global") i32 i32.const 0) (tag (export "tag")))""");
        uint module = editor.InsertAfter(anchor, anchorIndex, new CoreModuleDefinition(new ReadOnlySequence<byte>(bytes)));
        uint instance = editor.InsertAfter(ComponentSort.CoreModule, module, new CoreInstantiation(module, []));
        return editor.InsertAfter(ComponentSort.CoreInstance, instance, new CoreExportAlias(sort, instance, name));
    }

    private static IEnumerable<string> Describe(Component component) =>
        new ComponentExports(component).Items.SelectMany(item => item.Flatten())
            .Select(item => $"{item.FullName}: {WitPrinter.Print(item)} <- {item.Lifted?.CoreExportName} {item.Lifted?.FindCoreFunctionIndex()}");
}

using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Editing;

/// <summary>Appends the usual definitions to a component. All indices are stable ones of the editor.</summary>
public static class DefinitionBuilders
{
    /// <summary>Appends a core module.</summary>
    /// <returns>Its core module index.</returns>
    public static uint AddCoreModule(this ComponentEditor editor, ReadOnlySequence<byte> content) => editor.Add(new CoreModuleDefinition(content));

    /// <summary>Puts other bytes in the place of a core module.</summary>
    public static void ReplaceCoreModule(this ComponentEditor editor, uint module, ReadOnlySequence<byte> content) =>
        editor.Replace(ComponentSort.CoreModule, module, new CoreModuleDefinition(content));

    /// <summary>Appends the instantiation of a core module.</summary>
    /// <returns>Its core instance index.</returns>
    public static uint AddCoreInstance(this ComponentEditor editor, uint module, params ImmutableArray<CoreInstantiationArgument> arguments) =>
        editor.Add(new CoreInstantiation(module, arguments));

    /// <summary>Appends a core instance that is a bundle of core definitions.</summary>
    /// <returns>Its core instance index.</returns>
    public static uint AddCoreExports(this ComponentEditor editor, params ImmutableArray<CoreInlineExport> exports) => editor.Add(new CoreInlineExports(exports));

    /// <summary>Appends an alias of an export of a core instance.</summary>
    /// <returns>Its index in the index space of the sort.</returns>
    public static uint AddCoreExportAlias(this ComponentEditor editor, ComponentSort sort, uint coreInstance, string name) =>
        editor.Add(new CoreExportAlias(sort, coreInstance, name));

    /// <summary>Appends an alias of an export of an instance.</summary>
    /// <returns>Its index in the index space of the sort.</returns>
    public static uint AddExportAlias(this ComponentEditor editor, ComponentSort sort, uint instance, string name) =>
        editor.Add(new ExportAlias(sort, instance, name));

    /// <summary>Appends a type.</summary>
    /// <returns>Its type index.</returns>
    public static uint AddType(this ComponentEditor editor, DefinedType type) => editor.Add(new TypeDefinition(type));

    /// <summary>Appends a lifted core function.</summary>
    /// <returns>Its function index.</returns>
    public static uint AddLift(this ComponentEditor editor, uint coreFunction, uint type, params ImmutableArray<CanonOption> options) =>
        editor.Add(new CanonDefinition(CanonOperation.Lift) { FunctionIndex = coreFunction, TypeIndex = type, Options = options });

    /// <summary>Appends a lowered function.</summary>
    /// <returns>Its core function index.</returns>
    public static uint AddLower(this ComponentEditor editor, uint function, params ImmutableArray<CanonOption> options) =>
        editor.Add(new CanonDefinition(CanonOperation.Lower) { FunctionIndex = function, Options = options });

    /// <summary>Appends an instance that is a bundle of definitions.</summary>
    /// <returns>Its instance index.</returns>
    public static uint AddExports(this ComponentEditor editor, params ImmutableArray<InlineExport> exports) => editor.Add(new InlineExports(exports));

    /// <summary>Appends an export.</summary>
    /// <returns>The index of the export in the index space of the sort.</returns>
    public static uint AddExport(this ComponentEditor editor, string name, ComponentSort sort, uint index) =>
        editor.Add(new ExportDefinition(new ExternName(name), sort, index));
}

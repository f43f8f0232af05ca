using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>Questions about the index spaces of a module, in which imports come before definitions (core specification, section 2.5.1).</summary>
public static class ModuleIndexSpaces
{
    extension(WasmModule module)
    {
        /// <summary>Number of functions, imported and defined.</summary>
        public int FunctionCount => module.CountImported(ExternKind.Function) + module.Functions.Length;

        /// <summary>Number of globals, imported and defined.</summary>
        public int GlobalCount => module.CountImported(ExternKind.Global) + module.Globals.Length;

        /// <summary>Number of imports of a kind: the index of the first definition.</summary>
        public int CountImported(ExternKind kind)
        {
            int count = 0;
            foreach (var import in module.Imports)
            {
                if (import.Kind == kind) count++;
            }

            return count;
        }

        /// <summary>The imports of a kind, in the order of their indices.</summary>
        public IEnumerable<ModuleImport> ImportsOf(ExternKind kind) => module.Imports.Where(import => import.Kind == kind);

        /// <summary>The type of a function.</summary>
        /// <param name="functionIndex">Index among all functions.</param>
        /// <exception cref="WasmException">There is no such function, or its type is no function type: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public FunctionType FunctionTypeOf(uint functionIndex) => module.FunctionTypeAt(module.FunctionTypeIndexOf(functionIndex));

        /// <summary>The type index of a function.</summary>
        /// <param name="functionIndex">Index among all functions.</param>
        /// <exception cref="WasmException">There is no such function: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public uint FunctionTypeIndexOf(uint functionIndex)
        {
            int imported = module.CountImported(ExternKind.Function);
            if (functionIndex >= (uint)module.FunctionCount)
            {
                throw new WasmException(WasmErrorCode.WasmInvalid, $"function {functionIndex} does not exist: the module has {module.FunctionCount}");
            }

            return functionIndex < imported
                ? module.ImportsOf(ExternKind.Function).ElementAt((int)functionIndex).TypeIndex
                : module.Functions[(int)functionIndex - imported];
        }

        /// <summary>A function type by its index.</summary>
        /// <param name="typeIndex">Index of the type.</param>
        /// <exception cref="WasmException">There is no such type, or it is no function type: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public FunctionType FunctionTypeAt(uint typeIndex) =>
            typeIndex < (uint)module.Types.Length && module.Types[(int)typeIndex].Composite is FunctionType function
                ? function
                : throw new WasmException(WasmErrorCode.WasmInvalid, $"type {typeIndex} is no function type of the module");

        /// <summary>The type of a memory, imported or defined.</summary>
        /// <param name="index">Index among all memories.</param>
        /// <exception cref="WasmException">There is no such memory: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public MemoryType MemoryTypeOf(uint index) =>
            module.ImportsOf(ExternKind.Memory).Select(import => import.Memory!).Concat(module.Memories).ElementAtOrDefault((int)index)
            ?? throw new WasmException(WasmErrorCode.WasmInvalid, $"memory {index} does not exist");

        /// <summary>The type of a global, imported or defined.</summary>
        /// <param name="index">Index among all globals.</param>
        /// <exception cref="WasmException">There is no such global: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public GlobalType GlobalTypeOf(uint index) =>
            module.ImportsOf(ExternKind.Global).Select(import => import.Global!).Concat(module.Globals.Select(global => global.Type)).ElementAtOrDefault((int)index)
            ?? throw new WasmException(WasmErrorCode.WasmInvalid, $"global {index} does not exist");

        /// <summary>The type of a table, imported or defined.</summary>
        /// <param name="index">Index among all tables.</param>
        /// <exception cref="WasmException">There is no such table: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public TableType TableTypeOf(uint index) =>
            module.ImportsOf(ExternKind.Table).Select(import => import.Table!).Concat(module.Tables.Select(table => table.Type)).ElementAtOrDefault((int)index)
            ?? throw new WasmException(WasmErrorCode.WasmInvalid, $"table {index} does not exist");

        /// <summary>The type index of a tag, imported or defined.</summary>
        /// <param name="index">Index among all tags.</param>
        /// <exception cref="WasmException">There is no such tag: <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
        public uint TagTypeIndexOf(uint index)
        {
            var tags = module.ImportsOf(ExternKind.Tag).Select(import => import.TypeIndex).Concat(module.Tags).ToList();
            return index < (uint)tags.Count ? tags[(int)index] : throw new WasmException(WasmErrorCode.WasmInvalid, $"tag {index} does not exist");
        }
    }
}

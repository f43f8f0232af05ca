using System.Globalization;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Runtime.Wasi;

/// <summary>
/// Writes the module through which functions of ours call Wasmtime's WASI functions: those look for an export <c>memory</c> in the instance that calls them, so this
/// module imports the guest's memory, exports it again, and has one function around each of them.
/// </summary>
internal static class WasiForwarder
{
    /// <summary>Name of the memory and module of its imports.</summary>
    public const string MemoryName = "memory";

    private const byte FunctionForm = 0x60;
    private const byte LocalGet = 0x20;
    private const byte CallInstruction = 0x10;
    private const byte EndInstruction = 0x0B;

    /// <summary>Writes the module: imports are the memory and then the functions, exports the memory and then the wrappers by their number.</summary>
    /// <param name="functions">The functions to wrap; integer parameters and results only.</param>
    /// <param name="is64">Whether the memory has 64-bit addresses.</param>
    /// <param name="pageSizeLog2">The page size of the memory.</param>
    public static byte[] Write(IReadOnlyList<FunctionSignature> functions, bool is64, byte pageSizeLog2)
    {
        var module = new WasmWriter(256);
        module.WriteBytes([0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]);
        Section(module, 1, functions.Count, (w, i) => WriteType(w, functions[i]));
        Section(module, 2, functions.Count + 1, (w, i) => WriteImport(w, i, is64, pageSizeLog2));
        Section(module, 3, functions.Count, (w, i) => w.WriteU32((uint)i));
        Section(module, 7, functions.Count + 1, (w, i) => WriteExport(w, i, functions.Count));
        Section(module, 10, functions.Count, (w, i) => WriteBody(w, functions[i], i));
        WriteName(module);
        return module.ToArray();
    }

    /// <summary>Name of the wrapper of a function.</summary>
    public static string WrapperName(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static void Section(WasmWriter module, byte id, int count, Action<WasmWriter, int> writeItem)
    {
        var content = new WasmWriter();
        content.WriteU32((uint)count);
        for (int i = 0; i < count; i++)
            writeItem(content, i);
        module.WriteByte(id);
        module.WriteByteVector(content.Written);
    }

    private static void WriteType(WasmWriter w, FunctionSignature signature)
    {
        w.WriteByte(FunctionForm);
        foreach (var types in (CoreValueKind[][])[signature.Parameters, signature.Results])
        {
            w.WriteU32((uint)types.Length);
            foreach (var type in types)
                w.WriteByte(type == CoreValueKind.I64 ? (byte)0x7E : (byte)0x7F);
        }
    }

    private static void WriteImport(WasmWriter w, int index, bool is64, byte pageSizeLog2)
    {
        w.WriteName(MemoryName);
        w.WriteName(index == 0 ? MemoryName : WrapperName(index - 1));
        if (index > 0)
        {
            w.WriteByte(0x00);
            w.WriteU32((uint)(index - 1));
            return;
        }

        bool ownPageSize = pageSizeLog2 != 16;
        w.WriteByte(0x02);
        w.WriteByte((byte)((is64 ? 0x04 : 0) | (ownPageSize ? 0x08 : 0)));
        w.WriteU32(0);
        if (ownPageSize)
            w.WriteU32(pageSizeLog2);
    }

    private static void WriteExport(WasmWriter w, int index, int functionCount)
    {
        w.WriteName(index == 0 ? MemoryName : WrapperName(index - 1));
        w.WriteByte(index == 0 ? (byte)0x02 : (byte)0x00);
        w.WriteU32(index == 0 ? 0 : (uint)(functionCount + index - 1));
    }

    private static void WriteBody(WasmWriter w, FunctionSignature signature, int index)
    {
        var body = new WasmWriter();
        body.WriteU32(0);
        for (int i = 0; i < signature.Parameters.Length; i++)
        {
            body.WriteByte(LocalGet);
            body.WriteU32((uint)i);
        }

        body.WriteByte(CallInstruction);
        body.WriteU32((uint)index);
        body.WriteByte(EndInstruction);
        w.WriteByteVector(body.Written);
    }

    private static void WriteName(WasmWriter module)
    {
        var subsection = new WasmWriter();
        subsection.WriteName(FrameReader.OwnModulePrefix + "wasi");
        var content = new WasmWriter();
        content.WriteName("name");
        content.WriteByte(0);
        content.WriteByteVector(subsection.Written);
        module.WriteByte(0);
        module.WriteByteVector(content.Written);
    }
}

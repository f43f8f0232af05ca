using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Tests.Startup;

/// <summary>Modules for tests of start-up: from text, with raw start-up sections behind them.</summary>
internal static class StartupModules
{
    /// <summary>A module from the text format's fields.</summary>
    public static WasmModule Of(string fields) => BinaryOf(fields).ReadModule();

    /// <summary>A binary from the text format's fields.</summary>
    public static WasmBinary BinaryOf(string fields) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes($"(module {fields})"));

    /// <summary>A module of which each function exports itself under a name, with the type and body given: <c>name: (param i32)</c>.</summary>
    public static WasmModule Exporting(params string[] functions) => Of(Functions(functions));

    /// <summary>Fields of functions that export themselves.</summary>
    public static string Functions(params string[] functions)
    {
        var text = new StringBuilder();
        foreach (string function in functions)
        {
            string[] parts = function.Split(": ", 2);
            text.Append($"(func (export \"{parts[0]}\") {(parts.Length == 2 ? parts[1] : "")}) ");
        }

        return text.ToString();
    }

    /// <summary>The module with one more section <c>init.0</c> of that content, wherever it fits or not.</summary>
    public static WasmModule WithSection(WasmModule module, params byte[] content)
    {
        var editor = new ModuleEditor(module);
        editor.InsertCustom(SectionBuilder.FrameCustom(StartupSection.Name, content), SectionId.Code);
        return WasmModule.Read(editor.ToModule().Write());
    }
}

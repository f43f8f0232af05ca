using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What no run of the init function could make possible: refused before anything runs, each by its name.</summary>
internal static class ModuleRefusals
{
    /// <summary>Refuses a module that cannot be pre-initialised.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmRelocatable"/>, <see cref="WasmErrorCode.WasmNameReserved"/> or <see cref="WasmErrorCode.WasmFeatureUnsupported"/>.
    /// </exception>
    public static void Check(WasmModule module)
    {
        foreach (var import in module.Imports) CheckImport(import);
        CheckDefinitions(module, "");
    }

    /// <summary>Refuses a module inside a component; what it imports is defined by other modules there.</summary>
    /// <param name="module">The module.</param>
    /// <param name="place">What messages call it.</param>
    /// <exception cref="WasmException">As for <see cref="Check"/>.</exception>
    public static void CheckInside(WasmModule module, string place) => CheckDefinitions(module, $"{place}: ");

    private static void CheckDefinitions(WasmModule module, string prefix)
    {
        CheckLinked(module, prefix);
        for (int i = 0; i < module.Memories.Length; i++)
        {
            if (module.Memories[i].Limits.IsShared) throw Unsupported($"{prefix}Memory {i} is shared between threads, and a shared memory cannot be captured: build the program without threads.");
        }

        foreach (var export in module.Exports)
        {
            if (!export.Name.StartsWith(ReservedNames.Prefix, StringComparison.Ordinal)) continue;
            throw new WasmException(WasmErrorCode.WasmNameReserved, $"{prefix}The export '{export.Name}' has a name that is reserved for instrumentation ({ReservedNames.Prefix}*): rename it.");
        }
    }

    private static void CheckLinked(WasmModule module, string prefix)
    {
        var section = module.Sections.FirstOrDefault(section => section.Name is { } name && (name == "linking" || name.StartsWith("reloc.", StringComparison.Ordinal)));
        if (section is null) return;
        throw new WasmException(WasmErrorCode.WasmRelocatable, $"{prefix}This is a relocatable object file (it has a section '{section.Name}'): link it first, with wasm-ld for example.")
        {
            Offset = section.Offset,
            Section = section.Name,
        };
    }

    private static void CheckImport(ModuleImport import)
    {
        string? what = import.Kind switch
        {
            ExternKind.Memory => "memory",
            ExternKind.Table => "table",
            ExternKind.Global when import.Global!.IsMutable => "mutable global",
            _ => null,
        };
        if (what is null) return;
        throw Unsupported($"The module imports the {what} '{import.FullName}': its state belongs to the host and cannot be written into the module. Link the program so that it defines the {what} itself.");
    }

    private static WasmException Unsupported(string message) => new(WasmErrorCode.WasmFeatureUnsupported, message);
}

using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>The handoff of a module's memory.</summary>
internal static class MemoryHandoff
{
    /// <summary>The exported memory by name, or the imported one by index; nothing for a module without memory to show.</summary>
    /// <param name="facts">The module.</param>
    /// <param name="to">The import module that receives it, or empty for the host itself.</param>
    /// <param name="role">What it is to the receiver.</param>
    public static StartupHandoff[] For(ModuleFacts facts, string to, string role)
    {
        if (facts.FirstExport(ExternKind.Memory) is { } memory) return [new StartupHandoff(HandoffKind.Memory, memory.Name, null, to, role)];
        return facts.Module.ImportsOf(ExternKind.Memory).Any() ? [new StartupHandoff(HandoffKind.Memory, null, 0, to, role)] : [];
    }
}

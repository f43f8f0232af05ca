using System.Collections.Immutable;
using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>The handoffs that a plan needs beside those its rules name: the memory for WASI, and for program arguments.</summary>
internal static class HandoffFinder
{
    private const string Preview1 = "wasi_snapshot_preview1";
    private const string ArgumentsRole = "argv";
    private const string MemoryRole = "memory";

    public static ImmutableArray<StartupHandoff> Find(ModuleFacts facts, PlanDraft draft)
    {
        var handoffs = facts.ImportModules.Contains(Preview1) ? [.. MemoryHandoff.For(facts, Preview1, MemoryRole), .. draft.Handoffs] : draft.Handoffs;
        bool takesArguments = draft.Entries.Any(entry => entry.Arguments.Any(argument => argument.Kind == EntryArgumentKind.ArgumentVector));
        return takesArguments && !handoffs.Any(handoff => handoff.Role == ArgumentsRole) ? handoffs.AddRange(MemoryHandoff.For(facts, "", ArgumentsRole)) : handoffs;
    }
}

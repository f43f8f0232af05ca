using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Sections;

/// <summary>
/// The custom section <c>init.0</c>, which says how a module starts: a version and subsections for program, entries, handoffs and conventions. The engine
/// ignores it. ARCHITECTURE.md has the format.
/// </summary>
public static class StartupSection
{
    /// <summary>The name of the custom section.</summary>
    public const string Name = "init.0";

    /// <summary>The version of its payload.</summary>
    public const uint Version = 1;

    /// <summary>Whether a module has the section.</summary>
    public static bool IsIn(WasmModule module) => module.FindCustom(Name) is not null;

    /// <summary>The plan that a module declares, not compared with what the module has (<see cref="StartupValidator"/> does that).</summary>
    /// <returns>The plan, or null where the module declares none.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: there is more than one section, or it is malformed.</exception>
    public static StartupPlan? Read(WasmModule module)
    {
        Section? found = null;
        foreach (var section in module.Sections)
        {
            if (section.Id != SectionId.Custom || section.Name != Name) continue;
            if (found is not null) PayloadReader.Fail(StartupCode.SeveralSections, "a second section of that name; a module has one at most: take one of them out", section.Offset);
            found = section;
        }

        return found is null ? null : Decode(found.Content.Span, found.ContentOffset);
    }

    /// <summary>Decodes the content of the section.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: it is malformed; with the absolute offset.</exception>
    public static StartupPlan Decode(ReadOnlySpan<byte> content, long offset = 0) => SectionDecoder.Decode(content, offset);

    /// <summary>The content of the section. Equal plans give the same bytes.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the kind is one that is never stored.</exception>
    public static byte[] Encode(StartupPlan plan) => SectionEncoder.Encode(plan);

    /// <summary>Declares a plan in a module, in front of its code so that a host that streams can act on it. A section that is there is replaced.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the plan does not fit the module.</exception>
    public static WasmModule Write(WasmModule module, StartupPlan plan)
    {
        StartupValidator.ThrowIfInvalid(module, plan);
        var editor = new ModuleEditor(module);
        RemoveAll(module, editor);
        editor.InsertCustom(SectionBuilder.FrameCustom(Name, Encode(plan)), before: SectionId.Code);
        return editor.ToModule();
    }

    /// <summary>Takes the section out, if it is there.</summary>
    public static WasmModule Remove(WasmModule module)
    {
        if (!IsIn(module)) return module;
        var editor = new ModuleEditor(module);
        RemoveAll(module, editor);
        return editor.ToModule();
    }

    private static void RemoveAll(WasmModule module, ModuleEditor editor)
    {
        foreach (var section in module.Sections)
        {
            if (section.Id == SectionId.Custom && section.Name == Name) editor.ReplaceCustom(section, null);
        }
    }
}

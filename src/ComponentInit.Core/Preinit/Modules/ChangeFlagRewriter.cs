using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Instructions.Rewriting;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Sets a flag before each instruction that changes tracked state, so that only what happened can stand in the way of a snapshot.</summary>
internal sealed class ChangeFlagRewriter(ModuleEditor editor, TrackedInstructions tracked) : BodyRewriter(tracked.Opcodes)
{
    private readonly List<ChangeFlag> _flags = [];
    private readonly List<ChangeSite> _sites = [];

    /// <summary>Index of the function that is rewritten.</summary>
    public uint Function { get; set; }

    /// <summary>The flags, in the order in which the code needed them.</summary>
    public IReadOnlyList<ChangeFlag> Flags => _flags;

    /// <summary>The instructions with a flag; site n is number n - 1 here.</summary>
    public IReadOnlyList<ChangeSite> Sites => _sites;

    /// <inheritdoc/>
    protected override void Visit(in Instruction instruction, InstructionWriter before, InstructionWriter after)
    {
        if (tracked.Classify(in instruction) is not { } change) return;
        _sites.Add(new ChangeSite(instruction.Definition.Name, Function, instruction.Offset));
        before.I32Const(_sites.Count).Op(Opcode.GlobalSet, FlagFor(change.State, change.Index).Global);
    }

    private ChangeFlag FlagFor(TrackedState state, uint index)
    {
        if (_flags.Find(flag => flag.State == state && flag.Index == index) is { } present) return present;
        uint global = editor.AddGlobal(new GlobalType(CoreValueType.I32, IsMutable: true), [0x41, 0x00, 0x0B]);
        string name = ReservedNames.Flag(_flags.Count);
        editor.AddExport(name, ExternKind.Global, global);
        var added = new ChangeFlag(state, index, name, global);
        _flags.Add(added);
        return added;
    }
}

namespace ComponentInit.Wasm.Instructions;

/// <summary>Derives the walker's steps from the definitions.</summary>
internal static class WalkSteps
{
    internal static WalkStep Of(OpcodeDefinition? definition) => definition switch
    {
        null => WalkStep.Unknown,
        { Opcode: Opcode.End } => WalkStep.End,
        { Opcode: Opcode.Else or Opcode.Catch or Opcode.CatchAll or Opcode.Delegate } => WalkStep.Clause,
        { Immediates: [] } => WalkStep.Plain,
        { Immediates: [ImmediateKind.BlockType, ..] } => WalkStep.Block,
        { Immediates: [<= ImmediateKind.Count] } => WalkStep.Index,
        { Immediates: [ImmediateKind.MemArg] } => WalkStep.MemArg,
        { Immediates: [ImmediateKind.S32] } => WalkStep.S32,
        { Immediates: [ImmediateKind.S64] } => WalkStep.S64,
        _ => WalkStep.Other,
    };
}

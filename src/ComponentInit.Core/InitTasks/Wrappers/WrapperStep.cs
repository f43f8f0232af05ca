using ComponentInit.Wasm.Instructions;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>An instruction of a short function.</summary>
/// <param name="Opcode">Which.</param>
/// <param name="Operand">The constant, local index or function index of an instruction that wrappers have; else 0.</param>
internal sealed record WrapperStep(Opcode Opcode, long Operand);

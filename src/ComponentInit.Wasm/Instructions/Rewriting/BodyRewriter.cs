using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>
/// Rewrites function bodies and constant expressions. The base class changes nothing: what a derived class does not touch keeps its original bytes, over-long
/// integers included. One rewriter serves one thread at a time.
/// </summary>
public abstract class BodyRewriter
{
    private readonly OpcodeSet _visited;
    private readonly WasmWriter _before = new();
    private readonly WasmWriter _after = new();
    private readonly IndexPatcher _indices;

    /// <summary>Creates a rewriter.</summary>
    /// <param name="visited">Instructions to look at; the others are copied without a call of <see cref="Visit"/> or <see cref="MapIndex"/>.</param>
    protected BodyRewriter(OpcodeSet visited)
    {
        _visited = visited;
        _indices = new IndexPatcher(MapIndex);
    }

    /// <summary>Rewrites a function body.</summary>
    /// <param name="body">Declaration of locals and code, without the size.</param>
    /// <param name="offset">Absolute offset of the body in its file, for errors.</param>
    /// <exception cref="WasmFormatException">The body is malformed.</exception>
    public RewrittenBody Rewrite(ReadOnlyMemory<byte> body, long offset = 0)
    {
        var patcher = new BytePatcher(body);
        var header = FunctionBody.Read(body.Span, offset);
        _indices.PatchLocals(patcher, header);
        RewriteCode(patcher, header.Instructions(), header.CodeStart);
        return patcher.Finish();
    }

    /// <summary>Rewrites a constant expression, its final <c>end</c> included.</summary>
    /// <param name="expression">The expression and nothing else.</param>
    /// <param name="offset">Absolute offset of the expression in its file, for errors.</param>
    /// <param name="section">Name of its section, for errors.</param>
    /// <exception cref="WasmFormatException">The expression is malformed.</exception>
    public RewrittenBody RewriteExpression(ReadOnlyMemory<byte> expression, long offset = 0, string section = "global")
    {
        var patcher = new BytePatcher(expression);
        RewriteCode(patcher, new InstructionWalker(expression.Span, offset, section), 0);
        return patcher.Finish();
    }

    /// <summary>Gives the new value of an index. Block types, heap types, value types and catch clauses that hold a type or tag index are asked too.</summary>
    /// <param name="space">The index space: <see cref="ImmediateKind.Type"/> to <see cref="ImmediateKind.Data"/>.</param>
    /// <param name="index">The old index.</param>
    /// <param name="instruction">The instruction it stands in; null for the type of a local.</param>
    protected virtual uint MapIndex(ImmediateKind space, uint index, OpcodeDefinition? instruction) => index;

    /// <summary>Looks at an instruction and may write others around it.</summary>
    /// <param name="instruction">The original instruction.</param>
    /// <param name="before">Takes instructions to run before it.</param>
    /// <param name="after">Takes instructions to run after it; nothing can follow the final <c>end</c>.</param>
    protected virtual void Visit(in Instruction instruction, InstructionWriter before, InstructionWriter after)
    {
    }

    private void RewriteCode(BytePatcher patcher, InstructionWalker walker, int codeStart)
    {
        var before = new InstructionWriter(_before);
        var after = new InstructionWriter(_after);
        while (walker.MoveNext())
        {
            if (!_visited.Contains(walker.Opcode)) continue;
            var instruction = walker.Current;
            int start = codeStart + instruction.Start;
            Visit(in instruction, before, after);
            Flush(_before, patcher, start);
            _indices.Patch(patcher, instruction, start);
            if (_after.Length > 0 && walker.Depth == 0) throw new InvalidOperationException("no instruction can follow the final end");
            Flush(_after, patcher, start + instruction.Bytes.Length);
        }

        walker.ExpectEnd();
    }

    private static void Flush(WasmWriter inserted, BytePatcher patcher, int at)
    {
        if (inserted.Length == 0) return;
        patcher.Replace(at, at, inserted.Written);
        inserted.Clear();
    }
}

using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What a core module does with functions: those it puts into tables and globals, those that its start function calls, and those that other code uses.</summary>
internal sealed class ImportUses
{
    private const int LongestCode = 1 << 20;

    private readonly HashSet<uint> _plain = [];
    private readonly List<uint> _startCalls = [];

    /// <summary>Reads a module. Of one with much code it is taken that code uses every import.</summary>
    public ImportUses(WasmModule module)
    {
        IsComplete = (module.Find(SectionId.Code)?.Raw.Length ?? 0) <= LongestCode;
        ReadElements(module);
        foreach (var export in module.Exports.Where(export => export.Kind == ExternKind.Function)) _plain.Add(export.Index);
        if (!IsComplete) return;
        uint imported = (uint)module.CountImported(ExternKind.Function);
        uint? start = module.StartFunction;
        if (start < imported) _startCalls.Add(start.Value);
        for (int i = 0; i < module.Code.Length; i++) ReadCode(module.Code[i], isStart: start == imported + (uint)i);
    }

    /// <summary>Whether the code was read.</summary>
    public bool IsComplete { get; }

    /// <summary>The functions that active element segments put into tables, by table index and element.</summary>
    public Dictionary<(uint Table, uint Element), uint> Elements { get; } = [];

    /// <summary>The functions that the start function puts into globals, by global index.</summary>
    public Dictionary<uint, uint> Globals { get; } = [];

    /// <summary>The functions that the start function calls, in their order.</summary>
    public IReadOnlyList<uint> StartCalls => _startCalls;

    /// <summary>Whether code other than the start function uses a function, or it is exported.</summary>
    public bool IsPlain(uint function) => !IsComplete || _plain.Contains(function);

    private void ReadElements(WasmModule module)
    {
        foreach (var segment in module.Elements)
        {
            if (segment.Mode == SegmentMode.Declared) continue;
            uint? first = segment.Mode == SegmentMode.Active && segment.Offset is { } offset ? Constant(offset) : null;
            for (int i = 0; i < segment.Count; i++)
            {
                if ((segment.Functions.IsDefault ? Reference(segment.Expressions[i]) : segment.Functions[i]) is not { } function) continue;
                if (first is null) _plain.Add(function);
                else Elements[(segment.TableIndex, first.Value + (uint)i)] = function;
            }
        }
    }

    private void ReadCode(FunctionCode code, bool isStart)
    {
        var walker = FunctionBody.Read(code.Bytes.Span, code.Offset).Instructions();
        uint? reference = null;
        while (walker.MoveNext())
        {
            if (isStart && walker.Opcode == Opcode.GlobalSet && reference is { } held) Globals[walker.Current.Index(ImmediateKind.Global)] = held;
            else if (reference is { } lost) _plain.Add(lost);
            reference = walker.Opcode == Opcode.RefFunc ? walker.Current.Index(ImmediateKind.Function) : null;
            if (walker.Opcode is not (Opcode.Call or Opcode.ReturnCall)) continue;
            uint called = walker.Current.Index(ImmediateKind.Function);
            if (isStart) _startCalls.Add(called);
            else _plain.Add(called);
        }
    }

    private static uint? Constant(ConstantExpression expression)
    {
        var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset);
        return walker.MoveNext() && walker.Opcode == Opcode.I32Const ? (uint)walker.Current.I32 : null;
    }

    private static uint? Reference(ConstantExpression expression)
    {
        var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset);
        return walker.MoveNext() && walker.Opcode == Opcode.RefFunc ? walker.Current.Index(ImmediateKind.Function) : null;
    }
}

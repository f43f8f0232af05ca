using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What a core module does with functions it imports: those that go into imported tables and globals, that its start function calls, that code uses.</summary>
internal sealed class ImportUses
{
    private const int LongestCode = 1 << 20;

    private readonly bool[] _plain;
    private readonly List<ModuleImport> _startCalls = [];
    private readonly List<FilledSlot> _elements = [];
    private readonly List<FilledSlot> _globals = [];

    /// <summary>Reads a module. Of one with much code it is taken that code uses every import.</summary>
    public ImportUses(WasmModule module)
    {
        Functions = [.. module.ImportsOf(ExternKind.Function)];
        _plain = new bool[Functions.Length];
        ReadElements(module);
        foreach (var export in module.Exports)
        {
            if (export.Kind == ExternKind.Function) AddPlain(export.Index);
        }

        if ((module.Find(SectionId.Code)?.Length ?? 0) > LongestCode)
        {
            Array.Fill(_plain, true);
            return;
        }

        if (module.StartFunction is { } start && start < (uint)Functions.Length) _startCalls.Add(Functions[(int)start]);
        for (int i = 0; i < module.Code.Length; i++) ReadCode(module.Code[i], isStart: module.StartFunction == (uint)(Functions.Length + i));
    }

    /// <summary>The imported functions.</summary>
    public ImmutableArray<ModuleImport> Functions { get; }

    /// <summary>What active element segments put into imported tables.</summary>
    public IReadOnlyList<FilledSlot> Elements => _elements;

    /// <summary>What the start function puts into globals.</summary>
    public IReadOnlyList<FilledSlot> Globals => _globals;

    /// <summary>The imported functions that the start function calls, in their order.</summary>
    public IReadOnlyList<ModuleImport> StartCalls => _startCalls;

    /// <summary>Whether code other than the start function uses an imported function, or it is exported.</summary>
    public bool IsPlain(int function) => _plain[function];

    private void AddPlain(uint function)
    {
        if (function < (uint)_plain.Length) _plain[function] = true;
    }

    private void ReadElements(WasmModule module)
    {
        int imported = module.CountImported(ExternKind.Table);
        foreach (var segment in module.Elements)
        {
            if (segment.Mode == SegmentMode.Declared) continue;
            bool fills = segment.Mode == SegmentMode.Active && segment.TableIndex < (uint)imported;
            uint? first = fills && segment.Offset is { } offset ? Constant(offset) : null;
            for (int i = 0; i < segment.Count; i++)
            {
                if ((segment.Functions.IsDefault ? Reference(segment.Expressions[i]) : segment.Functions[i]) is not { } function) continue;
                if (first is null) AddPlain(function);
                else _elements.Add(new FilledSlot(segment.TableIndex, first.Value + (uint)i, function));
            }
        }
    }

    private void ReadCode(FunctionCode code, bool isStart)
    {
        var walker = FunctionBody.Read(code.Bytes.Span, code.Offset).Instructions();
        uint? reference = null;
        while (walker.MoveNext())
        {
            if (isStart && walker.Opcode == Opcode.GlobalSet && reference is { } held) _globals.Add(new FilledSlot(walker.Current.Index(ImmediateKind.Global), null, held));
            else if (reference is { } lost) AddPlain(lost);
            reference = walker.Opcode == Opcode.RefFunc ? walker.Current.Index(ImmediateKind.Function) : null;
            if (walker.Opcode is not (Opcode.Call or Opcode.ReturnCall)) continue;
            uint called = walker.Current.Index(ImmediateKind.Function);
            if (!isStart) AddPlain(called);
            else if (called < (uint)Functions.Length) _startCalls.Add(Functions[(int)called]);
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

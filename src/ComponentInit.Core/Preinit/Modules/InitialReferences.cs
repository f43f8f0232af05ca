using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What the references of a module refer to at instantiation: its globals, and its tables with their active element segments in them.</summary>
internal sealed class InitialReferences
{
    private readonly WasmModule _module;
    private readonly ConstantEvaluator _constants;
    private readonly Referent[] _globals;

    /// <summary>Reads off a module what can be told without a host.</summary>
    public InitialReferences(WasmModule module)
    {
        _module = module;
        _constants = new ConstantEvaluator(module);
        _globals = new Referent[module.Globals.Length];
        for (int i = 0; i < _globals.Length; i++) _globals[i] = Evaluate(module.Globals[i].Initial);
    }

    /// <summary>What a defined global refers to.</summary>
    public Referent OfGlobal(int defined) => _globals[defined];

    /// <summary>The elements of a defined table.</summary>
    /// <param name="defined">Its index among the defined tables.</param>
    /// <param name="size">The size it has, at least that of its type.</param>
    public ImmutableArray<Referent> OfTable(int defined, long size)
    {
        var table = _module.Tables[defined];
        uint index = (uint)(_module.CountImported(ExternKind.Table) + defined);
        var elements = new Referent[size];
        Array.Fill(elements, table.Initial is { } initial ? Evaluate(initial) : Referent.Null);
        foreach (var segment in _module.Elements)
        {
            if (segment.Mode != SegmentMode.Active || segment.TableIndex != index) continue;
            if (Place(segment, size) is { } start) Write(segment, elements.AsSpan((int)start, segment.Count));
            else Array.Fill(elements, Referent.Unknown);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(elements);
    }

    // Where it lies depends on an import; or it lies outside, and there is no instance.
    private long? Place(ElementSegment segment, long size)
    {
        if (_constants.Evaluate(segment.Offset!.Value) is not { } offset) return null;
        long start = offset.Kind == Runtime.Modules.CoreValueKind.I64 ? offset.AsI64 : unchecked((uint)offset.AsI32);
        return start >= 0 && start <= size - segment.Count ? start : null;
    }

    private void Write(ElementSegment segment, Span<Referent> target)
    {
        for (int i = 0; i < target.Length; i++)
            target[i] = segment.Functions.IsDefault ? Evaluate(segment.Expressions[i]) : Referent.To(segment.Functions[i]);
    }

    private Referent Evaluate(ConstantExpression expression)
    {
        var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset, "constant expression");
        if (!walker.MoveNext()) return Referent.Unknown;
        var referent = walker.Opcode switch
        {
            Opcode.RefNull => Referent.Null,
            Opcode.RefFunc => Referent.To(walker.Current.Index(ImmediateKind.Function)),
            Opcode.GlobalGet => Global(walker.Current.Index(ImmediateKind.Global)),
            _ => Referent.Unknown,
        };
        return walker.MoveNext() && walker.Opcode == Opcode.End ? referent : Referent.Unknown;
    }

    private Referent Global(uint index)
    {
        long defined = index - (long)_module.CountImported(ExternKind.Global);
        return defined >= 0 && defined < _globals.Length ? _globals[defined] : Referent.Unknown;
    }
}

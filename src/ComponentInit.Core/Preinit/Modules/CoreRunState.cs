using System.Collections.Immutable;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The state of a core module that Wasmtime runs.</summary>
internal sealed class CoreRunState : IInstanceState
{
    private readonly CoreRun _run;
    private readonly Lazy<Dictionary<FunctionIdentity, uint>> _functions;

    /// <summary>Looks at a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="escaping">The functions that are exported for their identity.</param>
    public CoreRunState(CoreRun run, ImmutableArray<uint> escaping)
    {
        _run = run;
        _functions = new Lazy<Dictionary<FunctionIdentity, uint>>(() => Identify(run, escaping));
    }

    /// <inheritdoc/>
    public bool SeesReferences => true;

    /// <inheritdoc/>
    public ILinearMemory Memory(int index) => _run.GetMemory(ReservedNames.Memory(index));

    /// <inheritdoc/>
    public CoreValue Global(int index) => _run.GetGlobal(ReservedNames.Global(index));

    /// <inheritdoc/>
    public ImmutableArray<Referent> Table(int index)
    {
        var table = _run.GetTable(ReservedNames.Table(index));
        var elements = ImmutableArray.CreateBuilder<Referent>(checked((int)table.Size));
        for (int i = 0; i < elements.Capacity; i++) elements.Add(Identify(table[i]));
        return elements.MoveToImmutable();
    }

    /// <inheritdoc/>
    public Referent Reference(int index) => Identify(Global(index));

    /// <inheritdoc/>
    public int Flag(int index) => _run.GetGlobal(ReservedNames.Flag(index)).AsI32;

    private static Dictionary<FunctionIdentity, uint> Identify(CoreRun run, ImmutableArray<uint> escaping)
    {
        var functions = new Dictionary<FunctionIdentity, uint>();
        foreach (uint function in escaping) functions.TryAdd(run.GetFunctionIdentity(ReservedNames.Function(function)), function);
        return functions;
    }

    private Referent Identify(CoreValue value)
    {
        if (value.IsNull) return Referent.Null;
        return value.Kind == CoreValueKind.FuncRef && _functions.Value.TryGetValue(value.AsFunction, out uint function) ? Referent.To(function) : Referent.Unknown;
    }
}

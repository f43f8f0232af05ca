using ComponentInit.Runtime.Components.Marshalling;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>What a component calls a function of the host with; valid during the call.</summary>
/// <param name="type">Type of the function.</param>
/// <param name="native">The arguments.</param>
/// <param name="handles">The handles of this call.</param>
internal sealed unsafe class ComponentArguments(ComponentFunctionType type, NativeComponentValue* native, HandleTable handles)
{
    private readonly ComponentValue?[] _values = new ComponentValue?[type.Parameters.Length];

    private readonly List<HandleValue> _lifted = [];

    /// <summary>The handles that arguments hold, and that the result may hold.</summary>
    public HandleTable Handles { get; } = handles;

    /// <summary>Reads an argument.</summary>
    /// <param name="index">Its index from 0.</param>
    public ComponentValue this[int index] => _values[index] ??= Lift(index);

    /// <summary>Drops the handles that arguments hold: what is lent to a host function has to be given back, and what is given has an end.</summary>
    /// <param name="context"><c>wasmtime_context_t*</c>.</param>
    public void DropHandles(nint context)
    {
        for (int index = 0; index < _values.Length; index++)
        {
            if (HandleTypes.AreIn(type.Parameters[index].Type))
                _ = this[index];
        }
        foreach (HandleValue handle in _lifted)
            Handles.Drop(handle, context);
    }

    /// <summary>Reads all arguments.</summary>
    public ComponentValue[] ToArray() => [.. Enumerable.Range(0, type.Parameters.Length).Select(index => this[index])];

    private ComponentValue Lift(int index)
    {
        uint before = Handles.LastId;
        ComponentValue value = new ValueLifter(Handles).Lift(type.Parameters[index].Type, &native[index]);
        _lifted.AddRange(Handles.Since(before));
        return value;
    }
}

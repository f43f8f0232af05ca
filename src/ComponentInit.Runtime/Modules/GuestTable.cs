using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Modules;

/// <summary>A table of a run. Its entries can be read until the run is disposed.</summary>
public sealed class GuestTable
{
    private readonly GuestStore _store;
    private TableReference _table;

    internal unsafe GuestTable(GuestStore store, TableReference table)
    {
        _store = store;
        _table = table;
        nint type = TableApi.wasmtime_table_type(store.LiveContext, &table);
        ElementKind = ValueMarshaller.KindOf(TypeApi.wasm_tabletype_element(type));
        TypeApi.wasm_tabletype_delete(type);
    }

    /// <summary>The kind of its elements.</summary>
    public CoreValueKind ElementKind { get; }

    /// <summary>Elements it has now.</summary>
    public unsafe long Size
    {
        get
        {
            fixed (TableReference* table = &_table)
                return (long)TableApi.wasmtime_table_size(_store.LiveContext, table);
        }
    }

    /// <summary>An element: a funcref with the identity of its function, or whether another reference is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public unsafe CoreValue this[long index]
    {
        get
        {
            nint context = _store.LiveContext;
            NativeValue value;
            fixed (TableReference* table = &_table)
            {
                if (index < 0 || TableApi.wasmtime_table_get(context, table, (ulong)index, &value) == 0)
                    throw new ArgumentOutOfRangeException(nameof(index), index, "The table has no such element.");
            }

            return ValueMarshaller.Take(context, ref value);
        }
    }
}

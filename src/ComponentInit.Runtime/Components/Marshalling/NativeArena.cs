using System.Text;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>Native memory for the arguments of one call: the engine copies arguments and leaves them to the caller, so all of it goes at once.</summary>
internal sealed unsafe class NativeArena : IDisposable
{
    private const int BlockBytes = 64 * 1024;
    private const int Alignment = 8;
    private readonly List<nint> _blocks = [];
    private byte* _next;
    private nuint _left;

    /// <summary>Room for elements, all zero.</summary>
    public T* Allocate<T>(int count) where T : unmanaged
    {
        nuint bytes = checked(((nuint)count * (nuint)sizeof(T)) + Alignment - 1) / Alignment * Alignment;
        if (bytes > _left)
        {
            _left = Math.Max(bytes, BlockBytes);
            _next = (byte*)System.Runtime.InteropServices.NativeMemory.AllocZeroed(_left);
            _blocks.Add((nint)_next);
        }
        var room = (T*)_next;
        _next += bytes;
        _left -= bytes;
        return room;
    }

    /// <summary>A text as UTF-8.</summary>
    public ByteVector Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        byte* bytes = Allocate<byte>(length);
        Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, length));
        return new ByteVector { Size = (nuint)length, Data = bytes };
    }

    public void Dispose()
    {
        foreach (nint block in _blocks)
            System.Runtime.InteropServices.NativeMemory.Free((void*)block);
        _blocks.Clear();
        _left = 0;
    }
}

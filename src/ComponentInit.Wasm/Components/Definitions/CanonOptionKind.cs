namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>Canonical options, by the numbers of the binary format (component-model, Binary.md, <c>canonopt</c>; the last two are of the GC proposal).</summary>
public enum CanonOptionKind : byte
{
    /// <summary><c>string-encoding=utf8</c>.</summary>
    Utf8 = 0x00,

    /// <summary><c>string-encoding=utf16</c>.</summary>
    Utf16 = 0x01,

    /// <summary><c>string-encoding=latin1+utf16</c>.</summary>
    Latin1OrUtf16 = 0x02,

    /// <summary><c>memory</c>, with a core memory index.</summary>
    Memory = 0x03,

    /// <summary><c>realloc</c>, with a core function index.</summary>
    Realloc = 0x04,

    /// <summary><c>post-return</c>, with a core function index.</summary>
    PostReturn = 0x05,

    /// <summary><c>async</c>.</summary>
    Async = 0x06,

    /// <summary><c>callback</c>, with a core function index.</summary>
    Callback = 0x07,

    /// <summary><c>core-type</c>, with a core type index.</summary>
    CoreType = 0x08,

    /// <summary><c>gc</c>.</summary>
    Gc = 0x09,
}

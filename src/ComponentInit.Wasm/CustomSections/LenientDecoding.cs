namespace ComponentInit.Wasm.CustomSections;

/// <summary>A malformed custom section is as good as none: it never makes a module malformed (core specification, section 5.5.3).</summary>
internal static class LenientDecoding
{
    internal static T? OrNull<T>(ReadOnlyMemory<byte> content, Func<ReadOnlyMemory<byte>, long, T> decode)
        where T : class
    {
        try
        {
            return decode(content, 0);
        }
        catch (WasmFormatException)
        {
            return null;
        }
    }
}

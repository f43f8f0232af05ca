namespace ComponentInit.Wasm.Tests.Components;

/// <summary>Where the conformance set and the decoder differ by design, each with its reason.</summary>
internal static class ConformanceExceptions
{
    /// <summary>Sections with an integer in more bytes than it needs: kept where untouched, shortened where encoded anew.</summary>
    public static readonly string[] LongIntegers = ["component/cm-binary-binary/cm-binary-binary.34.wasm at 0x8"];

    /// <summary>Components that the set calls invalid and the decoder refuses already: a core module type in a core module type, whose opcode is the one of a subtype there.</summary>
    public static readonly string[] RefusedEarly = ["component/cm-binary-binary/cm-binary-binary.89.wasm"];
}

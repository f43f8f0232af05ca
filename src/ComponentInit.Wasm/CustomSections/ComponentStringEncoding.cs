namespace ComponentInit.Wasm.CustomSections;

/// <summary>How strings cross the boundary of a module that is to become a component, as its <c>component-type</c> section declares it.</summary>
public enum ComponentStringEncoding : byte
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16.</summary>
    Utf16,

    /// <summary>Latin-1 or UTF-16.</summary>
    CompactUtf16,
}

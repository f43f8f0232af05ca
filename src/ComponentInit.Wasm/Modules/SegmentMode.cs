namespace ComponentInit.Wasm.Modules;

/// <summary>When a segment is used (core specification, sections 2.5.8 and 2.5.9).</summary>
public enum SegmentMode
{
    /// <summary>Copied at instantiation.</summary>
    Active,

    /// <summary>Copied by instructions.</summary>
    Passive,

    /// <summary>Never copied: it only declares that functions may be referred to.</summary>
    Declared,
}

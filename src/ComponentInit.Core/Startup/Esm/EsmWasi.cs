namespace ComponentInit.Core.Startup.Esm;

/// <summary>Where a loader takes WASI preview1 from.</summary>
public enum EsmWasi
{
    /// <summary>From the imports it is given; <c>proc_exit</c> is its own.</summary>
    None,

    /// <summary>From <c>node:wasi</c>, where it runs in Node and no imports of that name are given.</summary>
    Node,
}

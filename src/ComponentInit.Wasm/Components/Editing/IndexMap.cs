namespace ComponentInit.Wasm.Components.Editing;

/// <summary>What the indices of a component become when it is written. The base class leaves every index as it is.</summary>
public class IndexMap
{
    /// <summary>The map that leaves every index as it is.</summary>
    public static readonly IndexMap Identity = new();

    /// <summary>Creates the identity.</summary>
    protected IndexMap()
    {
    }

    /// <summary>What an index becomes.</summary>
    /// <param name="sort">Its index space.</param>
    /// <param name="index">The index.</param>
    public virtual uint Map(ComponentSort sort, uint index) => index;
}

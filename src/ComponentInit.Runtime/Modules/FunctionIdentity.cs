namespace ComponentInit.Runtime.Modules;

/// <summary>Tells functions of one run apart. Two identities are equal where they are of the same function; the default one is the null reference.</summary>
public readonly record struct FunctionIdentity
{
    internal FunctionIdentity(ulong raw) => Raw = raw;

    /// <summary>True for the null reference.</summary>
    public bool IsNull => Raw == 0;

    internal ulong Raw { get; }
}

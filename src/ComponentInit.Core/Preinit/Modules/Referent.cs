using System.Globalization;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What a reference refers to, as far as a module can say it.</summary>
/// <param name="Function">Index of a function of the module; null for any other reference.</param>
/// <param name="IsNull">Whether it is the null reference.</param>
internal readonly record struct Referent(uint? Function, bool IsNull)
{
    /// <summary>The null reference.</summary>
    public static Referent Null => new(null, true);

    /// <summary>Something that is no function of the module: an object, or what a host gave.</summary>
    public static Referent Unknown => default;

    /// <summary>Whether a module can say it.</summary>
    public bool IsKnown => IsNull || Function is not null;

    /// <summary>A function.</summary>
    public static Referent To(uint function) => new(function, false);

    /// <inheritdoc/>
    public override string ToString() => IsNull ? "null" : Function is { } function ? "func " + function.ToString(CultureInfo.InvariantCulture) : "unknown";
}

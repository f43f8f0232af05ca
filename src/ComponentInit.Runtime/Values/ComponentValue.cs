using ComponentInit.Runtime.Values.Wave;

namespace ComponentInit.Runtime.Values;

/// <summary>
/// A value of the component model. Immutable; equality is deep, and any NaN equals any other NaN of its width, since lifting makes them canonical.
/// A value does not know its type: <see cref="ValueTypeChecker"/> says whether it fits one.
/// </summary>
public abstract record ComponentValue
{
    /// <summary>The value in WAVE text.</summary>
    public sealed override string ToString() => WaveText.Write(this);
}

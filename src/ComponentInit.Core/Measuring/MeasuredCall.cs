namespace ComponentInit.Core.Measuring;

/// <summary>The first call that is measured.</summary>
public sealed class MeasuredCall
{
    private MeasuredCall(string text, string? export, IReadOnlyList<object?> arguments) => (Text, Export, Arguments) = (text, export, arguments);

    /// <summary>The call as text: an expression, or the name of the export.</summary>
    public string Text { get; }

    /// <summary>Name of the export; null where the whole call is text.</summary>
    internal string? Export { get; }

    /// <summary>Its arguments as plain objects; empty where the whole call is text.</summary>
    internal IReadOnlyList<object?> Arguments { get; }

    /// <summary>A call with plain objects as arguments; see <see cref="Execution.BinaryInstance.Call"/>.</summary>
    public static MeasuredCall Of(string export, IReadOnlyList<object?> arguments) => new(export, export, arguments);

    /// <summary>A call in text, such as <c>add(1, 2)</c>; see <see cref="Execution.BinaryInstance.CallText"/>.</summary>
    public static MeasuredCall Parse(string expression) => new(expression, null, []);
}

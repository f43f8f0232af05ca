using System.Globalization;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>Something wrong with a start-up declaration, or worth knowing about it.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Text">Entry or section, place and way out, without the code.</param>
public sealed record StartupMessage(StartupCode Code, string Text)
{
    private const int FirstWarning = 101;
    private const int FirstRunFailure = 201;

    /// <summary>The code as it is written, such as <c>INIT007</c>.</summary>
    public string Id => Format(Code);

    /// <summary>Whether the declaration can be used all the same.</summary>
    public bool IsWarning => (int)Code is >= FirstWarning and < FirstRunFailure;

    /// <summary>The code as it is written, such as <c>INIT007</c>.</summary>
    public static string Format(StartupCode code) => string.Create(CultureInfo.InvariantCulture, $"INIT{(int)code:D3}");

    /// <summary>The error that stands for it: <see cref="WasmErrorCode.StartupInvalid"/>.</summary>
    /// <param name="offset">Absolute offset in bytes in the file, where there is one.</param>
    public WasmException ToException(long? offset = null) => new(WasmErrorCode.StartupInvalid, ToString()) { Offset = offset, Section = Sections.StartupSection.Name };

    /// <summary>Code and text.</summary>
    public override string ToString() => $"{Id}: {Text}";
}

using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Paths;

/// <summary>Where a cmdlet that may get several inputs writes: each name is given once, so that no input replaces what another one gave.</summary>
internal sealed class OutputFiles
{
    private readonly HashSet<string> _given = new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the path of an input's files without extension.</summary>
    /// <param name="directory">Full path of the directory.</param>
    /// <param name="name">The name that was asked for, or null.</param>
    /// <param name="origin">The file that has the name otherwise, or null.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>: there is no name, or it is none of a file.</exception>
    public static string Place(string directory, string? name, string? origin)
    {
        name ??= Path.GetFileNameWithoutExtension(origin)
            ?? throw new WasmException(WasmErrorCode.OptionInvalid, "The binary was made in memory and has no name: give one with -Name.");
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new WasmException(WasmErrorCode.OptionInvalid, $"'{name.Replace("\0", "`0", StringComparison.Ordinal)}' is no name of a file: -Name is one, and -Destination says where it goes.");
        return Path.Combine(directory, name);
    }

    /// <summary>Takes a place for an input.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OutputExists"/>: an earlier input has it.</exception>
    public void Claim(string place)
    {
        if (!_given.Add(place))
        {
            throw new WasmException(WasmErrorCode.OutputExists, $"'{place}' is where an earlier input of this command went, and this one would replace it.")
            {
                RecommendedAction = "Give each input a name or a directory of its own.",
            };
        }
    }
}

using System.CommandLine;

namespace ComponentInit.Tool.Options;

/// <summary>Where a binary goes: <c>-o</c>, <c>--manifest</c>, <c>--no-clobber</c> and <c>--force</c>.</summary>
internal sealed class OutputOptions
{
    private readonly bool _hasManifest;

    private readonly Option<string?> _output;

    private readonly Option<string?> _manifest = FileOption.Create("--manifest", "Also write what changed to FILE as JSON (see the verb snapshot)");

    private readonly ReplaceOptions _replace = new();

    /// <summary>Creates them.</summary>
    /// <param name="product">What is written, a word.</param>
    /// <param name="hasManifest">Whether there is a manifest to write.</param>
    public OutputOptions(string product = "binary", bool hasManifest = true)
    {
        _output = FileOption.Create("-o", $"Write the {product} to FILE, only when all went well [default: standard output]", "--output");
        _hasManifest = hasManifest;
    }

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_output);
        if (_hasManifest) command.Options.Add(_manifest);
        _replace.AddTo(command);
    }

    /// <summary>What was given.</summary>
    public OutputPlan Bind(ParseResult parsed) =>
        new() { Path = parsed.GetValue(_output), ManifestPath = _hasManifest ? parsed.GetValue(_manifest) : null, Files = _replace.Bind(parsed) };
}

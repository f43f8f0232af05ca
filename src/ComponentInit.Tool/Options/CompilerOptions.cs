using System.CommandLine;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>How guests are compiled: <c>--compiler</c>, <c>--optimize-init</c>, <c>--stack</c>, <c>--no-cache</c>.</summary>
internal sealed class CompilerOptions
{
    private const string Winch = "winch";
    private const string Cranelift = "cranelift";

    private readonly Option<string> _compiler = ParsedOption.Choice("--compiler", "How the guest is compiled; the result is the same", "auto", Winch, Cranelift);

    private readonly Option<bool> _optimize = ParsedOption.Switch("--optimize-init", "Compile with optimisations: pays where the guest itself runs long");

    private readonly Option<ByteSize?> _stack = ParsedOption.One<ByteSize>("--stack", "8MiB", "The guest's stack [default: 8MiB]", ByteSize.Syntax, ByteSize.TryParse);

    private readonly Option<bool> _noCache = ParsedOption.Switch("--no-cache", "Neither use nor keep compiled code of earlier runs");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_compiler);
        command.Options.Add(_optimize);
        command.Options.Add(_stack);
        command.Options.Add(_noCache);
    }

    /// <summary>What was given.</summary>
    public EngineOptions Bind(ParseResult parsed)
    {
        EngineOptions options = new()
        {
            Compiler = parsed.GetValue(_compiler) switch
            {
                Winch => WasmCompiler.Winch,
                Cranelift => WasmCompiler.Cranelift,
                _ => WasmCompiler.Auto,
            },
            Optimize = parsed.GetValue(_optimize),
            Cache = parsed.GetValue(_noCache) ? CodeCacheOptions.Off : CodeCacheOptions.Default,
        };
        // A size beyond int is out of the engine's range as well, which refuses it by name.
        return parsed.GetValue(_stack) is { } stack ? options with { MaxStackBytes = (int)Math.Min(stack.Value, int.MaxValue) } : options;
    }
}

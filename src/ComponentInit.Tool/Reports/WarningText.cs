using System.CommandLine;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Reports;

/// <summary>Prints warnings on standard error.</summary>
internal static class WarningText
{
    /// <summary>Prints one.</summary>
    public static void Write(ToolContext context, CommonOptions common, ParseResult parsed, string warning)
    {
        var emphasis = Emphasis.Of(context.Console, parsed.GetValue(common.Color));
        context.Error.WriteLine($"{emphasis.Warning("warning:")} {Printable.Escape(warning)}");
    }
}

using System.Globalization;
using System.Text;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Text;

/// <summary>A plan as an annotation of the text format, on one line: <c>(@init reactor (handoff memory "memory" -> "wasi_snapshot_preview1") (init once "_initialize"))</c>.</summary>
public static class StartupAnnotation
{
    /// <summary>Writes a plan.</summary>
    public static string Write(StartupPlan plan)
    {
        var text = new StringBuilder("(@init ").Append(StartupTerms.Of(plan.Kind));
        AppendFlags(text, StartupTerms.Of(plan.Flags));
        foreach (var convention in plan.Conventions) AppendConvention(text, convention);
        foreach (var handoff in plan.Handoffs) AppendHandoff(text, handoff);
        foreach (var entry in plan.Entries) AppendEntry(text, entry);
        return text.Append(')').ToString();
    }

    private static void AppendConvention(StringBuilder text, StartupConvention convention)
    {
        AppendName(text.Append(" (convention "), convention.Name);
        if (convention.Version != 0) text.Append(CultureInfo.InvariantCulture, $" {convention.Version}");
        text.Append(')');
    }

    private static void AppendHandoff(StringBuilder text, StartupHandoff handoff)
    {
        string kind = StartupTerms.Of(handoff.Kind);
        text.Append(CultureInfo.InvariantCulture, $" (handoff {kind}");
        if (handoff.Index is { } index) text.Append(CultureInfo.InvariantCulture, $" {index}");
        else if (handoff.Kind != HandoffKind.Instance) AppendName(text.Append(' '), handoff.Export ?? "");
        AppendName(text.Append(" -> "), handoff.To);
        if (handoff.Role != kind) AppendName(text.Append(" as "), handoff.Role);
        text.Append(')');
    }

    private static void AppendEntry(StringBuilder text, StartupEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $" ({StartupTerms.Of(entry.Phase)}");
        if (entry.Order != 0) text.Append(CultureInfo.InvariantCulture, $" order {entry.Order}");
        AppendFlags(text, StartupTerms.Of(entry.Flags));
        AppendTarget(text.Append(' '), entry.Target);
        foreach (var argument in entry.Arguments) AppendArgument(text, argument);
        if (entry.Result != EntryResult.None) text.Append(CultureInfo.InvariantCulture, $" (result {StartupTerms.Of(entry.Result)})");
        text.Append(')');
    }

    private static void AppendTarget(StringBuilder text, EntryTarget target)
    {
        if (target.Kind == EntryTargetKind.AnyExport) text.Append('*');
        else if (target.Kind == EntryTargetKind.FunctionIndex) text.Append(CultureInfo.InvariantCulture, $"(func {target.FunctionIndex})");
        else AppendName(target.Kind == EntryTargetKind.Prefix ? text.Append("prefix ") : text, target.Name);
    }

    private static void AppendArgument(StringBuilder text, EntryArgument argument)
    {
        if (argument.Kind is EntryArgumentKind.HostHandle or EntryArgumentKind.HostReference)
        {
            string word = StartupTerms.Of(argument with { Name = "" }).TrimEnd();
            AppendName(text.Append(CultureInfo.InvariantCulture, $" ({word} "), argument.Name);
            text.Append(')');
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $" ({StartupTerms.Of(argument)})");
        }
    }

    private static void AppendFlags(StringBuilder text, IEnumerable<string> words)
    {
        foreach (string word in words) text.Append(' ').Append(word.ToLowerInvariant().Replace('_', '-'));
    }

    private static void AppendName(StringBuilder text, string name)
    {
        text.Append('"');
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') text.Append('\\').Append(rune);
            else if (Rune.IsControl(rune)) text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            else text.Append(rune);
        }

        text.Append('"');
    }
}

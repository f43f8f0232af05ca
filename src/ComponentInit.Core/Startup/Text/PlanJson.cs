using System.Globalization;
using System.Text.Json;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Text;

/// <summary>Plans as JSON, written and read.</summary>
public static class PlanJson
{
    /// <summary>A plan as JSON, UTF-8 with a line feed at its end.</summary>
    public static byte[] Write(StartupPlan plan) => [.. JsonSerializer.SerializeToUtf8Bytes(ToDocument(plan), PlanJsonContext.Default.PlanDocument), (byte)'\n'];

    /// <summary>Reads a plan; members that a plan does not have are skipped.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: it is no JSON of a plan, or a word is unknown.</exception>
    public static StartupPlan Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return FromDocument(JsonSerializer.Deserialize(json, PlanJsonContext.Default.PlanDocument) ?? throw Unknown("a plan", "null"));
        }
        catch (JsonException exception)
        {
            throw new WasmException(WasmErrorCode.StartupInvalid, $"{StartupMessage.Format(StartupCode.Malformed)}: this is no JSON of a start-up plan: {exception.Message}", exception);
        }
    }

    /// <summary>The words of a plan.</summary>
    public static PlanDocument ToDocument(StartupPlan plan) => new(
        StartupTerms.Of(plan.Kind),
        [.. StartupTerms.Of(plan.Flags)],
        [.. plan.Entries.Select(ToDocument)],
        [.. plan.Conventions.Select(StartupTerms.Of)],
        [.. plan.Handoffs.Select(handoff => new HandoffDocument(StartupTerms.Of(handoff.Kind), handoff.Export, handoff.Index, handoff.To, handoff.Role))]);

    /// <summary>The plan that words stand for.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: a word is unknown.</exception>
    public static StartupPlan FromDocument(PlanDocument document) => new(
        StartupTerms.ParseKind(document.Kind) ?? throw Unknown("a kind", document.Kind),
        (document.Flags ?? []).Aggregate(ProgramFlags.None, (flags, word) => flags | (StartupTerms.ParseProgramFlag(word) ?? throw Unknown("a flag of the program", word))),
        [.. (document.Entries ?? []).Select(FromDocument)],
        [.. (document.Handoffs ?? []).Select(FromDocument)],
        [.. (document.Conventions ?? []).Select(StartupTerms.ParseConvention)]);

    private static EntryDocument ToDocument(StartupEntry entry)
    {
        string? prefix = entry.Target.Kind == EntryTargetKind.Prefix ? entry.Target.Name : null;
        return new EntryDocument(
            (int)entry.Phase, entry.Order, prefix ?? entry.Target.ToString(), prefix, entry.Target is { Kind: EntryTargetKind.Export, Name: ['#' or '*', ..] name } ? name : null,
            [.. entry.Arguments.Select(StartupTerms.Of)], [.. StartupTerms.Of(entry.Flags)], StartupTerms.Of(entry.Result));
    }

    private static StartupEntry FromDocument(EntryDocument document)
    {
        var phase = (StartupPhase)document.Phase;
        if (!Enum.IsDefined(phase) || document.Phase != (int)phase) throw Unknown("a phase", document.Phase.ToString(CultureInfo.InvariantCulture));
        var flags = (document.Flags ?? []).Aggregate(EntryFlags.None, (all, word) => all | (StartupTerms.ParseEntryFlag(word) ?? throw Unknown("a flag of an entry", word)));
        return new StartupEntry(
            phase, document.Order, ParseTarget(document), flags,
            [.. (document.Args ?? []).Select(text => StartupTerms.ParseArgument(text) ?? throw Unknown("an argument", text))],
            StartupTerms.ParseResult(document.Result) ?? throw Unknown("a result", document.Result));
    }

    private static EntryTarget ParseTarget(EntryDocument document)
    {
        if (document.Prefix is { } prefix) return EntryTarget.Prefix(prefix);
        if (document.Name is { } name) return EntryTarget.Export(name);
        if (document.Target == "*") return EntryTarget.AnyExport;
        return document.Target is ['#', .. var digits] && uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out uint index)
            ? EntryTarget.Function(index)
            : EntryTarget.Export(document.Target);
    }

    private static StartupHandoff FromDocument(HandoffDocument document) => new(
        StartupTerms.ParseHandoff(document.What) ?? throw Unknown("what a handoff gives", document.What),
        document.Index is null ? document.Ref ?? "" : null, document.Index, document.To, document.Role);

    private static WasmException Unknown(string what, string word) => new StartupMessage(StartupCode.UnknownCode, $"'{word}' is not known as {what}").ToException();
}

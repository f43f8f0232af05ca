using System.Globalization;
using System.Text;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Text;

/// <summary>The words that stand for the codes of a plan in text and JSON, such as <c>multi-command</c>, <c>MAIN_ONLY</c>, <c>exit-code</c>.</summary>
public static class StartupTerms
{
    private static readonly (EntryArgumentKind Kind, string Word)[] ArgumentWords =
    [
        (EntryArgumentKind.I32, "i32.const"),
        (EntryArgumentKind.I64, "i64.const"),
        (EntryArgumentKind.ArgumentCount, "argc"),
        (EntryArgumentKind.ArgumentVector, "argv"),
        (EntryArgumentKind.ThreadId, "thread-id"),
        (EntryArgumentKind.ThreadArgument, "thread-arg"),
        (EntryArgumentKind.StackSize, "stack-size"),
        (EntryArgumentKind.ThreadLocalBlock, "tls-block"),
        (EntryArgumentKind.TaskReason, "task-reason"),
        (EntryArgumentKind.HostHandle, "host-handle"),
        (EntryArgumentKind.HostReference, "host-reference"),
    ];

    private static readonly (EntryResult Result, string Word)[] ResultWords =
    [
        (EntryResult.None, "none"),
        (EntryResult.Ignore, "ignore"),
        (EntryResult.ExitCode, "exit-code"),
        (EntryResult.ErrorNumber, "errno"),
        (EntryResult.Boolean, "bool"),
        (EntryResult.ReplacesExports, "replaces-exports"),
        (EntryResult.Version, "version"),
    ];

    /// <summary>The word for a kind, such as <c>multi-command</c>.</summary>
    public static string Of(StartupKind kind) => Spell(kind.ToString(), '-', upper: false);

    /// <summary>The word for a phase, such as <c>thread-init</c>.</summary>
    public static string Of(StartupPhase phase) => Spell(phase.ToString(), '-', upper: false);

    /// <summary>The word for what a handoff gives, such as <c>memory</c>.</summary>
    public static string Of(HandoffKind kind) => Spell(kind.ToString(), '-', upper: false);

    /// <summary>The word for the meaning of a result, such as <c>exit-code</c>.</summary>
    public static string Of(EntryResult result) => Array.Find(ResultWords, pair => pair.Result == result).Word ?? Number((byte)result);

    /// <summary>The word for an argument, with its value or name: <c>i32.const 0</c>, <c>host-handle napi.env</c>.</summary>
    public static string Of(EntryArgument argument)
    {
        string word = Array.Find(ArgumentWords, pair => pair.Kind == argument.Kind).Word ?? Number((byte)argument.Kind);
        return argument.Kind switch
        {
            EntryArgumentKind.I32 or EntryArgumentKind.I64 => string.Create(CultureInfo.InvariantCulture, $"{word} {argument.Value}"),
            EntryArgumentKind.HostHandle or EntryArgumentKind.HostReference => $"{word} {argument.Name}",
            _ => word,
        };
    }

    /// <summary>A convention by its name, with its version unless that is 0.</summary>
    public static string Of(StartupConvention convention) =>
        convention.Version == 0 ? convention.Name : string.Create(CultureInfo.InvariantCulture, $"{convention.Name} {convention.Version}");

    /// <summary>The words for flags in the order of their bits; an unknown bit is a number, such as <c>0x200</c>.</summary>
    public static IEnumerable<string> Of(EntryFlags flags) => Words((uint)flags, bit => ((EntryFlags)bit).ToString());

    /// <summary>The words for flags in the order of their bits; an unknown bit is a number.</summary>
    public static IEnumerable<string> Of(ProgramFlags flags) => Words((uint)flags, bit => ((ProgramFlags)bit).ToString());

    /// <summary>The kind that a word stands for, or null.</summary>
    public static StartupKind? ParseKind(string word) => Find<StartupKind>(kind => Of(kind) == word);

    /// <summary>What is handed off, by its word, or null.</summary>
    public static HandoffKind? ParseHandoff(string word) => Find<HandoffKind>(kind => Of(kind) == word);

    /// <summary>The meaning of a result that a word stands for, or null.</summary>
    public static EntryResult? ParseResult(string word) => Find<EntryResult>(result => Of(result) == word);

    /// <summary>The flag of an entry that a word stands for, or null.</summary>
    public static EntryFlags? ParseEntryFlag(string word) => (EntryFlags?)ParseFlag(word, bit => Of((EntryFlags)bit));

    /// <summary>The flag of the program that a word stands for, or null.</summary>
    public static ProgramFlags? ParseProgramFlag(string word) => (ProgramFlags?)ParseFlag(word, bit => Of((ProgramFlags)bit));

    /// <summary>The argument that text of the form of <see cref="Of(EntryArgument)"/> stands for, or null.</summary>
    public static EntryArgument? ParseArgument(string text)
    {
        string[] parts = text.Split(' ', 2);
        foreach (var (kind, word) in ArgumentWords)
        {
            if (word != parts[0]) continue;
            if (kind is EntryArgumentKind.HostHandle or EntryArgumentKind.HostReference) return parts.Length == 2 ? new EntryArgument(kind, Name: parts[1]) : null;
            if (kind is not EntryArgumentKind.I32 and not EntryArgumentKind.I64) return parts.Length == 1 ? new EntryArgument(kind) : null;
            bool fits = long.TryParse(parts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
                && (kind == EntryArgumentKind.I64 || value is >= int.MinValue and <= int.MaxValue);
            return parts.Length == 2 && fits ? new EntryArgument(kind, value) : null;
        }

        return null;
    }

    /// <summary>The convention that text of the form of <see cref="Of(StartupConvention)"/> stands for.</summary>
    public static StartupConvention ParseConvention(string text)
    {
        int space = text.LastIndexOf(' ');
        return space > 0 && uint.TryParse(text.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out uint version)
            ? new StartupConvention(text[..space], version)
            : new StartupConvention(text);
    }

    private static T? Find<T>(Func<T, bool> matches)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (matches(value)) return value;
        }

        return null;
    }

    private static uint? ParseFlag(string word, Func<uint, IEnumerable<string>> words)
    {
        for (int bit = 0; bit < 32; bit++)
        {
            if (words(1u << bit).Contains(word)) return 1u << bit;
        }

        return null;
    }

    private static IEnumerable<string> Words(uint flags, Func<uint, string> name)
    {
        for (int bit = 0; bit < 32; bit++)
        {
            uint value = flags & (1u << bit);
            if (value == 0) continue;
            string word = name(value);
            yield return char.IsAsciiLetter(word[0]) ? Spell(word, '_', upper: true) : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");
        }
    }

    private static string Number(byte code) => code.ToString(CultureInfo.InvariantCulture);

    private static string Spell(string name, char separator, bool upper)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append(separator);
            text.Append(upper ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}

using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;
using CsCheck;

namespace ComponentInit.Core.Tests.Startup.Sections;

/// <summary>Random plans: anything the section can hold, sensible or not.</summary>
internal static class PlanGenerator
{
    private static readonly string[] OddNames = ["*", "#7", "pëck", "a b 3", "\"quoted\\\"", "_start"];

    private static readonly Gen<string> Name = Gen.OneOf(Gen.String[Gen.Char['a', 'z'], 0, 12], Gen.Int[0, 5].Select(pick => OddNames[pick]));

    private static readonly Gen<EntryTarget> Target = Gen.OneOf(
        Name.Select(EntryTarget.Export), Name.Select(EntryTarget.Prefix), Gen.UInt.Select(EntryTarget.Function), Gen.Const(EntryTarget.AnyExport));

    private static readonly Gen<EntryArgument> Argument = Gen.Select(Gen.Enum<EntryArgumentKind>(), Gen.Long, Name).Select((kind, value, name) => kind switch
    {
        EntryArgumentKind.I32 => new EntryArgument(kind, (int)value),
        EntryArgumentKind.I64 => new EntryArgument(kind, value),
        EntryArgumentKind.HostHandle or EntryArgumentKind.HostReference => new EntryArgument(kind, Name: name),
        _ => new EntryArgument(kind),
    });

    private static readonly Gen<StartupEntry> Entry = Gen.Select(Gen.Enum<StartupPhase>(), Gen.UInt, Target, Gen.UInt, Argument.Array[0, 4], Gen.Enum<EntryResult>())
        .Select((phase, order, target, flags, arguments, result) => new StartupEntry(phase, order, target, (EntryFlags)flags, [.. arguments], result));

    private static readonly Gen<StartupHandoff> Handoff = Gen.Select(Gen.Enum<HandoffKind>(), Name, Gen.UInt, Gen.Bool, Name, Name)
        .Select((kind, export, index, named, to, role) => new StartupHandoff(kind, named ? export : null, named ? null : index, to, role));

    /// <summary>The plans.</summary>
    public static Gen<StartupPlan> Plans { get; } = Gen.Select(Gen.Int[0, 4], Gen.UInt, Entry.Array[0, 5], Handoff.Array[0, 4], Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.UInt).Array[0, 3])
        .Select((kind, flags, entries, handoffs, conventions) => new StartupPlan(
            (StartupKind)kind, (ProgramFlags)flags, [.. entries], [.. handoffs], conventions.Select(item => new StartupConvention(item.Item1, item.Item2)).ToImmutableArray()));
}

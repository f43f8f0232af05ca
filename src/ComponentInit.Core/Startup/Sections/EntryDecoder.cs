using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Validation;

namespace ComponentInit.Core.Startup.Sections;

/// <summary>Decodes entries, handoffs and conventions of <c>init.0</c>.</summary>
internal static class EntryDecoder
{
    private const byte NameReference = 0;
    private const byte IndexReference = 1;

    public static ImmutableArray<StartupEntry> ReadEntries(ref PayloadReader reader)
    {
        int count = reader.ReadListCount("the number of entries");
        var entries = ImmutableArray.CreateBuilder<StartupEntry>();
        for (int i = 0; i < count; i++)
        {
            // What follows the known fields was appended by a later version: the frame is there so that it can be stepped over.
            var frame = reader.ReadFrame($"the size of entry {i}");
            entries.Add(ReadEntry(ref frame, $"entry {i}"));
        }

        return entries.ToImmutable();
    }

    public static ImmutableArray<StartupHandoff> ReadHandoffs(ref PayloadReader reader)
    {
        int count = reader.ReadListCount("the number of handoffs");
        var handoffs = ImmutableArray.CreateBuilder<StartupHandoff>();
        for (int i = 0; i < count; i++) handoffs.Add(ReadHandoff(ref reader, $"handoff {i}"));
        return handoffs.ToImmutable();
    }

    public static ImmutableArray<StartupConvention> ReadConventions(ref PayloadReader reader)
    {
        int count = reader.ReadListCount("the number of conventions");
        var conventions = ImmutableArray.CreateBuilder<StartupConvention>();
        for (int i = 0; i < count; i++) conventions.Add(new StartupConvention(reader.ReadName($"the name of convention {i}"), reader.ReadU32($"the version of convention {i}")));
        return conventions.ToImmutable();
    }

    private static StartupEntry ReadEntry(ref PayloadReader reader, string what)
    {
        var phase = reader.ReadCode<StartupPhase>($"the phase of {what}");
        var flags = (EntryFlags)reader.ReadU32($"the flags of {what}");
        uint order = reader.ReadU32($"the order of {what}");
        var target = ReadTarget(ref reader, what);
        var arguments = ReadArguments(ref reader, what);
        return new StartupEntry(phase, order, target, flags, arguments, reader.ReadCode<EntryResult>($"the result of {what}"));
    }

    private static EntryTarget ReadTarget(ref PayloadReader reader, string what) => reader.ReadCode<EntryTargetKind>($"the target of {what}") switch
    {
        EntryTargetKind.Export => EntryTarget.Export(reader.ReadName($"the target of {what}")),
        EntryTargetKind.FunctionIndex => EntryTarget.Function(reader.ReadU32($"the target of {what}")),
        EntryTargetKind.Prefix => EntryTarget.Prefix(reader.ReadName($"the target of {what}")),
        _ => EntryTarget.AnyExport,
    };

    private static ImmutableArray<EntryArgument> ReadArguments(ref PayloadReader reader, string what)
    {
        int count = reader.ReadListCount($"the number of arguments of {what}");
        var arguments = ImmutableArray.CreateBuilder<EntryArgument>();
        for (int i = 0; i < count; i++)
        {
            string argument = $"argument {i} of {what}";
            var kind = reader.ReadCode<EntryArgumentKind>(argument);
            arguments.Add(kind switch
            {
                EntryArgumentKind.I32 => new EntryArgument(kind, reader.ReadSigned(wide: false, argument)),
                EntryArgumentKind.I64 => new EntryArgument(kind, reader.ReadSigned(wide: true, argument)),
                EntryArgumentKind.HostHandle or EntryArgumentKind.HostReference => new EntryArgument(kind, Name: reader.ReadName(argument)),
                _ => new EntryArgument(kind),
            });
        }

        return arguments.ToImmutable();
    }

    private static StartupHandoff ReadHandoff(ref PayloadReader reader, string what)
    {
        var kind = reader.ReadCode<HandoffKind>($"the kind of {what}");
        string? export = null;
        uint? index = null;
        long offset = reader.Offset;
        byte reference = reader.ReadByte($"the reference of {what}");
        if (reference == NameReference) export = reader.ReadName($"the reference of {what}");
        else if (reference == IndexReference) index = reader.ReadU32($"the reference of {what}");
        else PayloadReader.Fail(StartupCode.UnknownCode, $"the reference of {what} is of kind {reference}; 0 (a name) and 1 (an index) are known", offset);
        return new StartupHandoff(kind, export, index, reader.ReadName($"the receiver of {what}"), reader.ReadName($"the role of {what}"));
    }
}

using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Validation;

namespace ComponentInit.Core.Startup.Sections;

/// <summary>Decodes the payload of <c>init.0</c>: version and subsections.</summary>
internal static class SectionDecoder
{
    public static StartupPlan Decode(ReadOnlySpan<byte> content, long offset)
    {
        var reader = new PayloadReader(content, offset);
        uint version = reader.ReadU32("the version");
        if (version != StartupSection.Version)
        {
            PayloadReader.Fail(StartupCode.VersionUnsupported, $"version {version} of the section; this program reads version {StartupSection.Version}: use a newer one", offset);
        }

        StartupPlan? plan = null;
        var seen = new HashSet<StartupSubsection>();
        while (!reader.AtEnd)
        {
            long start = reader.Offset;
            var id = (StartupSubsection)reader.ReadByte("a subsection's id");
            var payload = reader.ReadFrame($"the size of subsection {(byte)id}");
            if (plan is null && id != StartupSubsection.Program) PayloadReader.Fail(StartupCode.SubsectionCount, "the first subsection is not the program (1)", start);
            if (!seen.Add(id) && Enum.IsDefined(id)) PayloadReader.Fail(StartupCode.SubsectionCount, $"subsection {(byte)id} is there twice; join the two", start);
            plan = ReadSubsection(id, ref payload, plan, start);
        }

        if (plan is null) PayloadReader.Fail(StartupCode.SubsectionCount, "the program subsection (1), which is required, is missing", reader.Offset);
        return plan;
    }

    private static StartupPlan ReadSubsection(StartupSubsection id, ref PayloadReader payload, StartupPlan? plan, long start)
    {
        if (id == StartupSubsection.Program) plan = ReadProgram(ref payload);
        else if (id == StartupSubsection.Entries) plan = plan! with { Entries = EntryDecoder.ReadEntries(ref payload) };
        else if (id == StartupSubsection.Handoffs) plan = plan! with { Handoffs = EntryDecoder.ReadHandoffs(ref payload) };
        else if (id == StartupSubsection.Conventions) plan = plan! with { Conventions = EntryDecoder.ReadConventions(ref payload) };
        else if (id >= StartupSubsection.FirstCritical)
        {
            PayloadReader.Fail(StartupCode.CriticalSubsection, $"subsection {(byte)id} must not be skipped, and this program does not know it: use a newer one", start);
        }
        else
        {
            return plan!;
        }

        payload.ExpectEnd($"subsection {(byte)id}");
        return plan;
    }

    private static StartupPlan ReadProgram(ref PayloadReader payload)
    {
        long offset = payload.Offset;
        byte kind = payload.ReadByte("the kind of the program");
        if (kind > (byte)StartupKind.Side) PayloadReader.Fail(StartupCode.UnknownCode, $"the kind of the program is {kind}; 0 to 4 are known", offset);
        return new StartupPlan((StartupKind)kind, (ProgramFlags)payload.ReadU32("the flags of the program"), [], [], []);
    }
}

using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Startup.Sections;

/// <summary>
/// Encodes a plan as the payload of <c>init.0</c>, in one form only: program, conventions, handoffs, entries, without empty subsections, numbers in their
/// shortest form, lists in the order of the plan.
/// </summary>
internal static class SectionEncoder
{
    private const byte NameReference = 0;
    private const byte IndexReference = 1;

    public static byte[] Encode(StartupPlan plan)
    {
        if (plan.Kind > StartupKind.Side)
        {
            throw new StartupMessage(StartupCode.UnknownCode, $"the kind '{StartupTerms.Of(plan.Kind)}' is an answer, no declaration: say which kind it is, or give a profile that decides").ToException();
        }

        var output = new WasmWriter();
        output.WriteU32(StartupSection.Version);
        var program = new WasmWriter();
        program.WriteByte((byte)plan.Kind);
        program.WriteU32((uint)plan.Flags);
        Frame(output, StartupSubsection.Program, program);
        FrameList(output, StartupSubsection.Conventions, plan.Conventions, WriteConvention);
        FrameList(output, StartupSubsection.Handoffs, plan.Handoffs, WriteHandoff);
        FrameList(output, StartupSubsection.Entries, plan.Entries, WriteEntry);
        return output.ToArray();
    }

    private static void FrameList<T>(WasmWriter output, StartupSubsection id, IReadOnlyCollection<T> items, Action<WasmWriter, T> write)
    {
        if (items.Count == 0) return;
        var payload = new WasmWriter();
        payload.WriteU32((uint)items.Count);
        foreach (var item in items) write(payload, item);
        Frame(output, id, payload);
    }

    private static void Frame(WasmWriter output, StartupSubsection id, WasmWriter payload)
    {
        output.WriteByte((byte)id);
        output.WriteByteVector(payload.Written);
    }

    private static void WriteConvention(WasmWriter output, StartupConvention convention)
    {
        output.WriteName(convention.Name);
        output.WriteU32(convention.Version);
    }

    private static void WriteHandoff(WasmWriter output, StartupHandoff handoff)
    {
        output.WriteByte((byte)handoff.Kind);
        if (handoff.Export is { } name)
        {
            output.WriteByte(NameReference);
            output.WriteName(name);
        }
        else
        {
            output.WriteByte(IndexReference);
            output.WriteU32(handoff.Index ?? 0);
        }

        output.WriteName(handoff.To);
        output.WriteName(handoff.Role);
    }

    private static void WriteEntry(WasmWriter output, StartupEntry entry)
    {
        var payload = new WasmWriter();
        payload.WriteByte((byte)entry.Phase);
        payload.WriteU32((uint)entry.Flags);
        payload.WriteU32(entry.Order);
        payload.WriteByte((byte)entry.Target.Kind);
        if (entry.Target.Kind is EntryTargetKind.Export or EntryTargetKind.Prefix) payload.WriteName(entry.Target.Name);
        if (entry.Target.Kind == EntryTargetKind.FunctionIndex) payload.WriteU32(entry.Target.FunctionIndex);
        payload.WriteU32((uint)entry.Arguments.Length);
        foreach (var argument in entry.Arguments) WriteArgument(payload, argument);
        payload.WriteByte((byte)entry.Result);
        output.WriteByteVector(payload.Written);
    }

    private static void WriteArgument(WasmWriter output, EntryArgument argument)
    {
        output.WriteByte((byte)argument.Kind);
        if (argument.Kind == EntryArgumentKind.I32) output.WriteS64((int)argument.Value);
        else if (argument.Kind == EntryArgumentKind.I64) output.WriteS64(argument.Value);
        else if (argument.Kind is EntryArgumentKind.HostHandle or EntryArgumentKind.HostReference) output.WriteName(argument.Name);
    }
}

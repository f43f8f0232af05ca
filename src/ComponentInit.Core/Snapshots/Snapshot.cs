using System.Collections.Immutable;
using ComponentInit.Core.Binaries;

namespace ComponentInit.Core.Snapshots;

/// <summary>The captured state of a pre-initialised binary and how it came about: what the manifest says. It is a pure function of input and options.</summary>
/// <param name="Schema">Name and version of the schema.</param>
/// <param name="Tool">What made it.</param>
/// <param name="Engine">What ran the guest.</param>
/// <param name="Input">The program.</param>
/// <param name="Output">The pre-initialised program.</param>
/// <param name="Init">The call that initialised.</param>
/// <param name="Policy">What the guest could see and call.</param>
/// <param name="Limits">What the guest could use up.</param>
/// <param name="HostCalls">Imports that were called, in the order of their first calls.</param>
/// <param name="Nondeterminism">Sources of differences between two runs that the guest used: <c>random</c>, <c>clock</c>, <c>directory-order</c>.</param>
/// <param name="Instances">The state of each core instance.</param>
/// <param name="LiveHandles">Handles that were live at the end.</param>
/// <param name="Warnings">What a user should know.</param>
/// <param name="Sections">Sizes by section.</param>
/// <param name="History">The operations that made the output, this one last.</param>
public sealed record Snapshot(
    string Schema,
    ProductVersion Tool,
    ProductVersion Engine,
    FileIdentity Input,
    FileIdentity Output,
    InitCall Init,
    HostPolicy Policy,
    LimitsReport Limits,
    ImmutableArray<HostCallReport> HostCalls,
    ImmutableArray<string> Nondeterminism,
    ImmutableArray<InstanceReport> Instances,
    ImmutableArray<string> LiveHandles,
    ImmutableArray<string> Warnings,
    ImmutableArray<SectionSize> Sections,
    ImmutableArray<BinaryStep> History)
{
    /// <summary>The schema that this version writes and reads.</summary>
    public const string CurrentSchema = "componentinit.snapshot/1";

    /// <inheritdoc/>
    public override string ToString() => $"{Input} -> {Output}, initialised by {Init}";
}

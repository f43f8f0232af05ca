using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>
/// Writes the program's arguments into the guest's memory: NUL-terminated strings, and the table of their addresses that an <c>argv</c> argument points to. The role
/// <c>argv@N</c> of a handoff gives the address; with <c>argv</c> alone the function of the role <c>allocator</c>, <c>(i32) -> i32</c>, does.
/// </summary>
internal static class ArgumentBlock
{
    private const string Role = "argv";
    private const string AllocatorRole = "allocator";

    /// <summary>Whether the host itself uses what a role gives.</summary>
    public static bool IsRole(string role) => role is Role or AllocatorRole || role.StartsWith(Role + "@", StringComparison.Ordinal);

    /// <summary>
    /// The arguments that can be given. A program whose plan says no place for them is told that there are none, not even its name, as C allows; where there are more, that would
    /// lose them.
    /// </summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/> with INIT203: they would be lost.</exception>
    public static IReadOnlyList<string> Givable(IReadOnlyList<string> arguments, ImmutableArray<StartupHandoff> handoffs)
    {
        if (handoffs.Any(handoff => handoff.Role == AllocatorRole || handoff.Role.StartsWith(Role + "@", StringComparison.Ordinal)))
            return arguments;
        return arguments.Count <= 1
            ? []
            : throw StartupFailure.HostLacks("an entry takes the program's arguments, and the plan says no place for them: a handoff with the role 'allocator', or 'argv@ADDRESS'. Run it without arguments.");
    }

    /// <summary>Writes the arguments.</summary>
    /// <returns>The address of the table; 0 where there are none.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/> with INIT203: the plan gives no memory, or no place in it.</exception>
    public static int Write(CoreRun run, IReadOnlyList<string> arguments, ImmutableArray<StartupHandoff> handoffs, CancellationToken cancellation)
    {
        if (arguments.Count == 0)
            return 0;
        var handoff = handoffs.FirstOrDefault(item => item.Kind == HandoffKind.Memory && item.Export is not null && item.Role != AllocatorRole && IsRole(item.Role))
            ?? throw StartupFailure.HostLacks("an entry takes the program's arguments, and the plan hands over no exported memory with the role 'argv'.");
        byte[][] texts = [.. arguments.Select(argument => Encoding.UTF8.GetBytes(argument + "\0"))];
        int tableBytes = (texts.Length + 1) * sizeof(int);
        byte[] block = new byte[tableBytes + texts.Sum(text => text.Length)];
        int address = AddressOf(run, handoff, handoffs, block.Length, cancellation);
        int at = tableBytes;
        for (int i = 0; i < texts.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(i * sizeof(int)), address + at);
            texts[i].CopyTo(block, at);
            at += texts[i].Length;
        }

        var memory = run.GetMemory(handoff.Export!);
        if ((uint)address > memory.ByteLength - block.Length)
            throw StartupFailure.HostLacks(string.Create(CultureInfo.InvariantCulture, $"the program's arguments, {block.Length} bytes at {(uint)address}, do not fit into the memory '{handoff.Export}'."));
        memory.Write((uint)address, block);
        return address;
    }

    private static int AddressOf(CoreRun run, StartupHandoff handoff, ImmutableArray<StartupHandoff> handoffs, int bytes, CancellationToken cancellation)
    {
        if (handoff.Role.Length > Role.Length && uint.TryParse(handoff.Role.AsSpan(Role.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out uint address))
            return unchecked((int)address);
        var allocator = handoffs.FirstOrDefault(item => item is { Kind: HandoffKind.Function, Role: AllocatorRole, Export: not null })
            ?? throw StartupFailure.HostLacks("the plan hands over no exported function with the role 'allocator', which makes the place for the program's arguments.");
        return run.Call(allocator.Export!, [CoreValue.FromI32(bytes)], cancellation) is [{ Kind: CoreValueKind.I32 } place]
            ? place.AsI32
            : throw StartupFailure.HostLacks($"the allocator '{allocator.Export}' gives no address: it has to be (i32) -> i32.");
    }
}

using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>Entries that several rules make.</summary>
internal static class Calls
{
    /// <summary>The place of a module's own initialisation among those of its framework.</summary>
    public const uint InitializeOrder = 10;

    /// <summary>A call of an exported function that takes and returns nothing.</summary>
    public static StartupEntry Plain(StartupPhase phase, string export, uint order = 0, EntryFlags flags = EntryFlags.None) =>
        new(phase, order, EntryTarget.Export(export), flags);

    /// <summary>The call of <c>_initialize</c>, or nothing where it is not exported as a function that takes and returns nothing.</summary>
    public static StartupEntry[] Initialize(ModuleFacts facts, EntryFlags more = EntryFlags.None, uint order = InitializeOrder) =>
        facts.Plain(WellKnownNames.Initialize) is { } function ? [Plain(StartupPhase.Init, function.Name, order, Repetition(facts, function) | more)] : [];

    /// <summary>The call of the program's <c>main</c> in one of its three forms, or nothing.</summary>
    public static StartupEntry[] Main(ModuleFacts facts)
    {
        foreach (string name in WellKnownNames.Mains)
        {
            if (facts.Function(name) is { } main && MainArguments.For(main.Type) is { } arguments)
            {
                return [new StartupEntry(StartupPhase.Main, 0, EntryTarget.Export(name), EntryFlags.Once, arguments, main.Type.Results.IsEmpty ? EntryResult.None : EntryResult.ExitCode)];
            }
        }

        return [];
    }

    /// <summary>What a second call of an init function does: nothing where it guards itself; nothing that a contract forbids in Kotlin and TinyGo; elsewhere it must not happen.</summary>
    public static EntryFlags Repetition(ModuleFacts facts, ExportedFunction function)
    {
        if (facts.Bodies.IsGuardedByGlobal(function.Index)) return EntryFlags.Idempotent;
        return Toolchains.IsTinyGo(facts) || Toolchains.IsKotlin(facts) ? EntryFlags.None : EntryFlags.Once;
    }
}

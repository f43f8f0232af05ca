using System.Management.Automation;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.PowerShell.Commands;

/// <summary>A cmdlet whose guest has no WASI unless it is given, and then the same on each run unless more is given.</summary>
public abstract class IsolatedGuestCommand : GuestCommand
{
    private const string ProgramName = "main";

    /// <summary>Arguments of the guest, after its name, which is <c>main</c>. Implies <see cref="GuestCommand.Wasi"/>.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] GuestArgument { get; set; } = [];

    /// <summary>Seed of the random bytes. Implies <see cref="GuestCommand.Wasi"/>.</summary>
    [Parameter]
    public ulong? RandomSeed { get; set; }

    /// <summary>Real random bytes, whatever the seed: a result differs on each run and holds them. Implies <see cref="GuestCommand.Wasi"/>.</summary>
    [Parameter]
    public SwitchParameter HostRandom { get; set; }

    /// <summary>Real clocks: a result may differ on each run. Implies <see cref="GuestCommand.Wasi"/>.</summary>
    [Parameter]
    [Alias("HostClocks")]
    public SwitchParameter HostClock { get; set; }

    private protected override WasiOptions? CreateWasi()
    {
        bool wanted = GuestArgument.Length > 0 || RandomSeed is not null || HostRandom || HostClock;
        if ((base.CreateWasi() ?? (wanted ? new WasiOptions() : null)) is not { } wasi) return null;
        return wasi with
        {
            Arguments = [ProgramName, .. GuestArgument],
            RandomSeed = RandomSeed ?? wasi.RandomSeed,
            HostRandom = HostRandom,
            HostClocks = HostClock,
        };
    }
}

using ComponentInit.Benchmarks.Corpus;

namespace ComponentInit.Benchmarks.Peers;

/// <summary>One program in one state of its cache.</summary>
/// <param name="Name">How the report calls it.</param>
/// <param name="Cache">The folder that the program keeps compiled code in; null where it keeps none.</param>
/// <param name="IsWarm">Whether a first run fills the cache; otherwise it is emptied before each run.</param>
/// <param name="Command">The command line for an item and an output file: the program first.</param>
/// <param name="Environment">Environment variables of the process.</param>
/// <param name="Runs">Which items it can run.</param>
/// <param name="InheritsGuestEnvironment">Whether the guest's variables have to be those of the process.</param>
internal sealed record Peer(
    string Name,
    string? Cache,
    bool IsWarm,
    Func<CorpusItem, string, IReadOnlyList<string>> Command,
    IReadOnlyDictionary<string, string> Environment,
    Func<CorpusItem, bool> Runs,
    bool InheritsGuestEnvironment = false);

using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Input;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary>A cmdlet that runs a guest: what the guest may see and call, and when it has to end.</summary>
public abstract class GuestCommand : BinaryCommand
{
    /// <summary>Gives the guest WASI, deterministically: fixed clocks, seeded random, and nothing of this machine but what other parameters give.</summary>
    [Parameter]
    public SwitchParameter Wasi { get; set; }

    /// <summary>Directories the guest sees, read-only: the guest's path and the path here. Implies <see cref="Wasi"/>.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Directory { get; set; } = [];

    /// <summary>Directories that the guest may change; as <see cref="Directory"/>. Implies <see cref="Wasi"/>.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable WritableDirectory { get; set; } = [];

    /// <summary>Environment variables of the guest. Implies <see cref="Wasi"/>.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Environment { get; set; } = [];

    /// <summary>A file that the guest reads as its standard input. Implies <see cref="Wasi"/>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StandardInput { get; set; }

    /// <summary>Imports that get the host's own definition: <c>module</c>, <c>module.name</c> or <c>module#name</c>, with <c>*</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ImportModuleCompleter))]
    [ValidateNotNull]
    public string[] AllowImport { get; set; } = [];

    /// <summary>Imports that do nothing and return zeros; patterns as for <see cref="AllowImport"/>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ImportModuleCompleter))]
    [ValidateNotNull]
    public string[] StubImport { get; set; } = [];

    /// <summary>Imports that end the run when they are called, as all do that no other parameter is about; patterns as for <see cref="AllowImport"/>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ImportModuleCompleter))]
    [ValidateNotNull]
    public string[] TrapImport { get; set; } = [];

    /// <summary>Modules whose exports are the guest's imports: the import's module name and the path of the binary.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable ImportModule { get; set; } = [];

    /// <summary>How long the guest may run; a number is one of seconds.</summary>
    [Parameter]
    [SecondsTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>How many bytes of linear memory the guest may have, such as <c>512MB</c>.</summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long? MaxMemory { get; set; }

    /// <summary>How many bytes of stack the guest has; 8 MiB unless given.</summary>
    [Parameter]
    [ValidateRange(EngineOptions.SmallestStackBytes, EngineOptions.LargestStackBytes)]
    public int? MaxStack { get; set; }

    /// <summary>The compiler that the engine uses. The result is the same with each.</summary>
    [Parameter]
    public WasmCompiler Compiler { get; set; } = WasmCompiler.Auto;

    /// <summary>Compiles with optimisations, by Cranelift: pays where the guest itself runs long. The result is the same.</summary>
    [Parameter]
    [Alias("OptimizeInit")]
    public SwitchParameter Optimize { get; set; }

    /// <summary>Compiles anew and keeps nothing.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    private protected GuestLimits Limits => new() { Timeout = Timeout, MaxMemoryBytes = MaxMemory };

    private protected EngineOptions Engine
    {
        get
        {
            EngineOptions options = new() { Compiler = Compiler, Optimize = Optimize, Cache = NoCache ? CodeCacheOptions.Off : CodeCacheOptions.Default };
            return MaxStack is { } bytes ? options with { MaxStackBytes = bytes } : options;
        }
    }

    /// <summary>How the bytes that the guest prints are read as text.</summary>
    private protected virtual Encoding TextEncoding => Encoding.UTF8;

    /// <summary>The rules for imports; reads the modules that <see cref="ImportModule"/> names.</summary>
    private protected ImportPolicy CreateImports()
    {
        var policy = Sorted(ImportModule).Aggregate(ImportPolicy.TrapAll, (current, pair) => current.Supply(pair.Key, ReadSupplier(pair.Value)));
        policy = AllowImport.Aggregate(policy, (current, pattern) => current.Allow(pattern));
        policy = StubImport.Aggregate(policy, (current, pattern) => current.Stub(pattern));
        return TrapImport.Aggregate(policy, (current, pattern) => current.Trap(pattern));
    }

    /// <summary>Runs a guest off the pipeline's thread; what it prints becomes information records.</summary>
    /// <param name="name">The guest's name: the source of the records.</param>
    /// <param name="work">The work.</param>
    private protected T RunGuest<T>(string name, Func<GuestContext, T> work)
    {
        var wasi = CreateWasi();
        return GuestRun.Run(
            this,
            (queue, token) =>
            {
                GuestStreams streams = new(queue, name, TextEncoding);
                try
                {
                    return work(new GuestContext(queue, wasi is null ? null : wasi with { StandardOutput = streams.Output.Write, StandardError = streams.Errors.Write }, streams, token));
                }
                finally
                {
                    streams.Flush();
                }
            },
            StopToken);
    }

    /// <summary>Refuses the parameters that say what a guest may see and use, where that was settled elsewhere.</summary>
    /// <param name="reason">By what it was settled, a sentence.</param>
    /// <param name="own">Those that the cmdlet itself has.</param>
    private protected void RefuseGuestParameters(string reason, params string[] own)
    {
        var given = GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.DeclaringType == typeof(GuestCommand) || property.DeclaringType == typeof(IsolatedGuestCommand))
            .Select(property => property.Name)
            .Concat(own)
            .Where(MyInvocation.BoundParameters.ContainsKey)
            .Select(name => "-" + name)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (given.Length > 0) Fail(new WasmException(WasmErrorCode.OptionInvalid, $"{string.Join(", ", given)}: {reason}"), given);
    }

    private ImportedModule ReadSupplier(string path)
    {
        var binary = WasmBinary.Read(Paths.Literal(path));
        return new ImportedModule(binary.Name, binary.Content);
    }

    /// <summary>What the guest sees of the host, without its streams; null for nothing.</summary>
    private protected virtual WasiOptions? CreateWasi()
    {
        bool wanted = Wasi || WritableDirectory.Count > 0 || Directory.Count > 0 || Environment.Count > 0 || StandardInput is not null;
        if (Directory.Keys.Cast<object>().FirstOrDefault(WritableDirectory.ContainsKey) is { } twice)
            throw new WasmException(WasmErrorCode.OptionInvalid, $"'{twice}' is given by -Directory and by -WritableDirectory: choose one.");
        return !wanted ? null : new WasiOptions
        {
            Directories = [.. Directories(Directory, writable: false), .. Directories(WritableDirectory, writable: true)],
            Environment = [.. Sorted(Environment)],
            StandardInput = StandardInput is null ? default : BinaryFile.Read(Paths.Literal(StandardInput)),
        };
    }

    private IEnumerable<WasiDirectory> Directories(Hashtable table, bool writable) =>
        Sorted(table).Select(pair => new WasiDirectory(Paths.Literal(pair.Value), pair.Key, writable));

    /// <summary>The guest sees its variables and directories in an order that does not depend on hashes.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Sorted(Hashtable table) => table
        .Cast<DictionaryEntry>()
        .Select(entry => KeyValuePair.Create(entry.Key.ToString()!, entry.Value?.ToString() ?? throw new WasmException(WasmErrorCode.OptionInvalid, $"'{entry.Key}' has no value: give one, or an empty string.")))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal);
}

using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Tests.Preinit.Components;
using ComponentInit.Runtime.Wasi;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.Preinit;

/// <summary>What a C library keeps of its host is forgotten by its reset functions, or the manifest warns of it.</summary>
public sealed class LibcWarningTests
{
    private const string Environment = "environ_sizes_get";
    private const string Arguments = "args_sizes_get";
    private const string Directories = "fd_prestat_get";

    /// <summary>The import that init calls, the reset functions that are exported, and the parts of the warning; none where there is no warning.</summary>
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { Environment, "", ["environment variables", Environment, "__wasilibc_deinitialize_environ", "('ask')"] },
        { Environment, "__wasilibc_reset_preopens", ["environment variables"] },
        { Environment, "__wasilibc_deinitialize_environ", [] },
        { Directories, "", ["preopened directories", Directories, "__wasilibc_reset_preopens"] },
        { Directories, "__wasilibc_reset_preopens", [] },
        { Arguments, "__wasilibc_deinitialize_environ", ["arguments", Arguments, "when the program runs"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_module_that_asks_its_host_needs_a_reset_function(string import, string reset, string[] parts)
    {
        using var result = Preinitializer.Run(Text($"(module {Code(import, reset, "(call $ask)")})"), new PreinitOptions { Wasi = new WasiOptions() });
        Check(result, [.. parts.Select(part => part == "('ask')" ? "called by ask" : part)]);
        using var quiet = Preinitializer.Run(Text($"(module {Code(import, reset, "")})"), new PreinitOptions { Wasi = new WasiOptions() });
        Check(quiet, []);
        Assert.Equal(reset.Length == 0 ? 0 : 1, result.Snapshot.Instances[0].ChangedGlobals.Length);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void So_does_a_component(string import, string reset, string[] parts)
    {
        using var result = Preinitializer.Run(InComponent(Code(import, reset, "(call $ask)")), new PreinitOptions());
        Check(result, parts);
        using var quiet = Preinitializer.Run(InComponent(Code(import, reset, "")), new PreinitOptions());
        Check(quiet, []);
        Assert.Equal(reset.Length == 0 ? 0 : 1, result.Snapshot.Instances.Sum(instance => instance.ChangedGlobals.Length));
    }

    [Theory]
    [InlineData("c-wasi", "environment variables", "preopened directories")]
    [InlineData("py-hello")]
    [InlineData("c-lookup")]
    public void Programs_of_the_corpus_are_told_apart(string name, params string[] expected)
    {
        var item = new ComponentItem(name);
        using var result = Preinitializer.Run(item.Input, item.Options, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected, result.Snapshot.Warnings.Where(IsOfLibc).Select(warning => expected.FirstOrDefault(part => warning.Contains(part, StringComparison.Ordinal)) ?? warning));
    }

    private static void Check(PreinitResult result, string[] parts)
    {
        string[] warnings = [.. result.Snapshot.Warnings.Where(IsOfLibc)];
        if (parts.Length == 0) Assert.Empty(warnings);
        else Assert.All(parts, part => Assert.Contains(part, Assert.Single(warnings), StringComparison.Ordinal));
    }

    private static bool IsOfLibc(string warning) => warning.StartsWith("libc-reset-missing: ", StringComparison.Ordinal);

    // The reset function leaves a trace in a global.
    private static string Code(string import, string reset, string call) => $"""
        (import "wasi_snapshot_preview1" "{import}" (func $f (param i32 i32) (result i32)))
        (memory (export "memory") 1)
        (global $resets (mut i32) (i32.const 0))
        (func $ask (drop (call $f (i32.const 8) (i32.const 16))))
        (func (export "wizer-initialize") {call})
        {(reset.Length == 0 ? "" : $"(func (export \"{reset}\") (global.set $resets (i32.add (global.get $resets) (i32.const 1))))")}
        """;

    private static WasmBinary InComponent(string code) => Text($"""
        (component
          (core module $wasi {string.Join(' ', new[] { Environment, Arguments, Directories }.Select(name => $"(func (export \"{name}\") (param i32 i32) (result i32) (i32.const 0))"))})
          (core instance $wasi (instantiate $wasi))
          (core module $main {code})
          (core instance $main (instantiate $main (with "wasi_snapshot_preview1" (instance $wasi))))
          (func (export "wizer-initialize") (canon lift (core func $main "wizer-initialize"))))
        """);
}

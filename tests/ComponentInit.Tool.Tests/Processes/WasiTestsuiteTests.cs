using System.Text.Json;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Processes;

/// <summary>
/// The compiled preview1 tests of the public repository WebAssembly/wasi-testsuite (branch <c>prod/testsuite-all</c>), where the variable <c>COMPONENTINIT_WASI_TESTSUITE</c> names a
/// checkout of it.
/// </summary>
public sealed class WasiTestsuiteTests
{
    private const string Variable = "COMPONENTINIT_WASI_TESTSUITE";

    // Rust's standard library expects an error that Linux does not give; wasmtime's own command fails it too.
    private static readonly string[] KnownFailures = ["rust/remove_directory_trailing_slashes"];

    [Fact]
    public void Everything_passes_that_passes_on_wasmtime()
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(root is not null, $"skipped: {Variable} names no checkout of wasi-testsuite");
        List<string> failed = [];
        foreach (string language in (string[])["c", "rust", "assemblyscript"])
        {
            string directory = Path.Combine(root, "tests", language, "testsuite", "wasm32-wasip1");
            foreach (string module in Directory.EnumerateFiles(directory, "*.wasm").Order(StringComparer.Ordinal))
            {
                if (!Passes(module)) failed.Add($"{language}/{Path.GetFileNameWithoutExtension(module)}");
            }
        }

        Assert.Equal(KnownFailures, failed);
    }

    private static bool Passes(string module)
    {
        string specification = Path.ChangeExtension(module, ".json");
        using JsonDocument document = JsonDocument.Parse(File.Exists(specification) ? File.ReadAllText(specification) : "{}");
        JsonElement test = document.RootElement;
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("wasi-testsuite-");
        try
        {
            ToolResult result = Workplace.Run(new TestConsole(), [.. Arguments(test, module, scratch.FullName)]);
            return (int)result.ExitCode == (test.TryGetProperty("exit_code", out JsonElement code) ? code.GetInt32() : 0)
                && (!test.TryGetProperty("stdout", out JsonElement output) || result.Text == output.GetString());
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(JsonElement test, string module, string scratch)
    {
        yield return "run";
        yield return module;
        foreach (JsonProperty variable in Members(test, "env", element => element.EnumerateObject()))
        {
            yield return "--env";
            yield return $"{variable.Name}={variable.Value.GetString()}";
        }

        foreach (JsonElement directory in Members(test, "dirs", element => element.EnumerateArray()))
        {
            string name = directory.GetString()!;
            Copy(Path.Combine(Path.GetDirectoryName(module)!, name), Path.Combine(scratch, name));
            yield return "--dir";
            yield return $"{Path.Combine(scratch, name)}::{name}";
        }

        yield return "--";
        foreach (JsonElement argument in Members(test, "args", element => element.EnumerateArray())) yield return argument.GetString()!;
    }

    private static IEnumerable<T> Members<T>(JsonElement test, string name, Func<JsonElement, IEnumerable<T>> list) => test.TryGetProperty(name, out JsonElement element) ? list(element) : [];

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (string directory in Directory.EnumerateDirectories(source)) Copy(directory, Path.Combine(target, Path.GetFileName(directory)));
    }
}

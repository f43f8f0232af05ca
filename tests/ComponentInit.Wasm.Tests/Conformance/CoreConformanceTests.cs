using System.Buffers;
using ComponentInit.TestAssets;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Wasm.Tests.Conformance;

public class CoreConformanceTests
{
    /// <summary>Flaws that the specification counts as malformed and that this decoder leaves to the validator, by the reference interpreter's message.</summary>
    private static readonly Dictionary<string, string> LeftToValidator = new()
    {
        ["data count section required"] = "needs every body read before the first is decoded",
    };

    private static readonly HashSet<string> MustDecode =
        ["module", "module_definition", "assert_unlinkable", "assert_uninstantiable", "assert_invalid_custom"];

    [Fact]
    public void WellFormedModulesOfTheConformanceSetAreWrittenAsTheyWere()
    {
        var failures = new List<string>();
        int count = 0;
        foreach (var command in ConformanceCommand.In("core").Where(command => MustDecode.Contains(command.Type)))
        {
            count++;
            if (Problem(command.Bytes) is { } problem) failures.Add($"{command.Path}: {problem}");
        }

        Assert.Empty(failures);
        Assert.True(count > 2_700, $"only {count} modules found");
    }

    [Fact]
    public void ModulesThatDoNotValidateAreWrittenAsTheyWereOrRefused()
    {
        var crashes = new List<string>();
        foreach (var command in ConformanceCommand.In("core").Where(command => command.Type == "assert_invalid"))
        {
            string? problem = Problem(command.Bytes);
            if (problem is not null && !problem.StartsWith("refused", StringComparison.Ordinal)) crashes.Add($"{command.Path}: {problem}");
        }

        Assert.Empty(crashes);
    }

    [Fact]
    public void MalformedModulesAreRefusedWithAnOffset()
    {
        var accepted = new List<string>();
        var needless = new HashSet<string>(LeftToValidator.Keys);
        foreach (var command in ConformanceCommand.In("core").Where(command => command.Type == "assert_malformed"))
        {
            try
            {
                FullDecoding.Read(command.Bytes);
                needless.Remove(command.Text);
                if (!LeftToValidator.ContainsKey(command.Text)) accepted.Add($"{command.Path}: {command.Text}");
            }
            catch (WasmFormatException refused)
            {
                Assert.InRange(refused.Offset!.Value, 0, command.Bytes.Length);
            }
        }

        Assert.Empty(accepted);
        Assert.Empty(needless);
    }

    [Fact]
    public void ModulesOfTheCorpusAreWrittenAsTheyWere()
    {
        var failures = new List<string>();
        foreach (var (path, bytes) in CoreModules.OfCorpus())
        {
            if (Problem(bytes) is { } problem) failures.Add($"{path}: {problem}");
        }

        Assert.Empty(failures);
    }

    private static string? Problem(byte[] bytes)
    {
        try
        {
            WasmModule module = FullDecoding.Read(bytes);
            return module.Write().ToArray().AsSpan().SequenceEqual(bytes) ? null : "written differently";
        }
        catch (WasmFormatException refused)
        {
            return $"refused: {refused.Message}";
        }
    }
}

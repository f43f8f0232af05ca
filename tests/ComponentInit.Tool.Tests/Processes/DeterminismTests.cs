using System.Diagnostics;
using System.Text.Json;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Tool.Tests.Processes;

/// <summary>The same bytes and the same manifest from two processes, whatever surrounds them.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("determinism");

    public static TheoryData<string, string, string> Surroundings => new()
    {
        { "de_DE.UTF-8", "Asia/Tokyo", "--no-cache" },
        { "tr_TR.UTF-8", "America/Los_Angeles", "--compiler=winch" },
        { "ar_SA.UTF-8", "UTC", "--compiler=cranelift" },
        { "C", "Europe/Berlin", "--optimize-init" },
    };

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void Files_cultures_time_zones_caches_and_compilers_make_no_difference(string culture, string zone, string option)
    {
        string item = Path.Combine(SharedAssets.Require("corpus"), "core", "c-wasi-files");
        string copy = CopyWithOtherTimes(Path.Combine(item, "data"));
        var (expected, expectedManifest) = Preinit(item, Path.Combine(item, "data"), new Dictionary<string, string>(), "--quiet", "first");
        var surroundings = new Dictionary<string, string> { ["LANG"] = culture, ["LC_ALL"] = culture, ["TZ"] = zone, ["HOME"] = _place.FullName, ["SECRET"] = zone };
        for (int i = 0; i < 2; i++)
        {
            var (actual, manifest) = Preinit(item, copy, surroundings, option, "second");
            Assert.Equal(expected, actual);
            Assert.Equal(WithoutFileNames(expectedManifest), WithoutFileNames(manifest));
        }
    }

    public void Dispose() => _place.Delete(recursive: true);

    private (byte[] Output, string Manifest) Preinit(string item, string data, Dictionary<string, string> environment, string option, string name)
    {
        string output = Path.Combine(_place.FullName, name + ".wasm");
        string manifest = Path.Combine(_place.FullName, name + ".json");
        var surroundings = new Dictionary<string, string>(environment) { ["COMPONENTINIT_CACHE"] = Path.Combine(_place.FullName, "cache") };
        using Process process = ToolProcess.Start(
            surroundings, "preinit", Path.Combine(item, "in.wasm"), "--wasi", "--env", "CORPUS_MODE=release", "--dir", data + "::/data", "-o", output, "--manifest", manifest, option);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return (File.ReadAllBytes(output), File.ReadAllText(manifest));
    }

    private string CopyWithOtherTimes(string source)
    {
        string copy = Directory.CreateDirectory(Path.Combine(_place.FullName, "data")).FullName;
        foreach (string file in Directory.GetFiles(source))
        {
            string target = Path.Combine(copy, Path.GetFileName(file));
            File.Copy(file, target);
            File.SetLastWriteTimeUtc(target, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        return copy;
    }

    private static string WithoutFileNames(string manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        return string.Join('\n', document.RootElement.EnumerateObject().Select(property =>
            property.Name == "output" ? property.Value.GetProperty("sha256").GetString() : property.Value.GetRawText()));
    }
}

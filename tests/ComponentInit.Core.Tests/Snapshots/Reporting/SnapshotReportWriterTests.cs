using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Reporting;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Snapshots.Reporting;

public sealed class SnapshotReportWriterTests : IDisposable
{
    private const string Hostile = "\"><script>alert('1')</script>&amp;\u202e\u0007";

    private const string Guest = """
        (module
          (memory 1 4)
          (data (i32.const 0) "kept")
          (data (i32.const 256) "cleared")
          (data (i32.const 512) "changed")
          (global $n (mut i32) (i32.const 1))
          (func (export "wizer-initialize")
            (drop (memory.grow (i32.const 1)))
            (global.set $n (i32.const 7654321))
            (memory.fill (i32.const 256) (i32.const 0) (i32.const 7))
            (i32.store8 (i32.const 512) (i32.const 1))
            (i32.store8 (i32.const 1024) (i32.const 1))
            (i32.store8 (i32.const 70000) (i32.const 1))))
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("component-init-test-");
    private readonly WasmBinary _before = WasmBinary.FromBytes(Encoding.UTF8.GetBytes(Guest));
    private readonly PreinitResult _result;

    public SnapshotReportWriterTests() => _result = Preinitializer.Run(_before, new PreinitOptions());

    public void Dispose()
    {
        _result.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes()
    {
        byte[] first = SnapshotReportWriter.Write(ReportSource.Of(_result.Output, _before));
        Assert.Equal(first, SnapshotReportWriter.Write(ReportSource.Of(_result.Output, _before)));
        var manifest = SnapshotManifest.Read(SnapshotManifest.Write(_result.Snapshot));
        Assert.Equal(first, SnapshotReportWriter.Write(ReportSource.Of(manifest, _before, _result.Output)));
    }

    [Fact]
    public void The_page_is_closed_markup_without_scripts_and_without_anything_from_elsewhere()
    {
        string page = Write(ReportSource.Of(_result.Output, _before));
        var document = Parse(page);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_markup_stay_text()
    {
        var snapshot = _result.Snapshot;
        var hostile = snapshot with
        {
            Output = snapshot.Output with { Name = Hostile },
            Init = snapshot.Init with { Function = Hostile, Renames = [Hostile] },
            HostCalls = [new HostCallReport(Hostile, Hostile, 3, [Hostile, "\ud800"])],
            Warnings = [Hostile],
            Sections = [new SectionSize("custom " + Hostile, 1, 2)],
            Instances = [.. snapshot.Instances.Select(instance => instance with { Path = "0 " + Hostile })],
        };
        string page = Write(ReportSource.Of(hostile));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202e', page);
        Assert.DoesNotContain('\u0007', page);
        Assert.Contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\\u{202e}\\u{7}", page, StringComparison.Ordinal);
        Assert.Equal("Snapshot of \"><script>alert('1')</script>&amp;\\u{202e}\\u{7}", Parse(page).Descendants("h1").Single().Value);
    }

    [Fact]
    public void Numbers_are_those_of_the_manifest()
    {
        var document = Parse(Write(ReportSource.Of(_result.Output)));
        var snapshot = _result.Snapshot;
        var memory = snapshot.Instances[0].Memories[0];
        Assert.Contains(["0", "0", "1", "2", "65,536", Count(memory.NonZeroBytes), Count(memory.Segments), Count(memory.SegmentBytes)], Rows(document));
        Assert.Contains(["0", "0", "i32", "1", "7654321"], Rows(document));
        foreach (var section in snapshot.Sections)
            Assert.Contains(Rows(document), row => row is [var name, var before, var after, _] && name == section.Name && before == Count(section.Before) && after == Count(section.After));
        Assert.Contains(Rows(document), row => row is ["whole file", var before, var after, _] && before == Count(snapshot.Input.Size) && after == Count(snapshot.Output.Size));
        Assert.Contains(["1", "preinit", "init=wizer-initialize", snapshot.Output.Sha256], Rows(document));
    }

    [Fact]
    public void With_both_binaries_the_map_shows_what_became_of_each_part()
    {
        string[] titles = Titles(Write(ReportSource.Of(_result.Output, _before)));
        Assert.Contains("0x0 to 0x7f: as before", titles);
        Assert.Contains("0x100 to 0x17f: zero now", titles);
        Assert.Contains("0x200 to 0x27f: changed by init", titles);
        Assert.Contains("0x400 to 0x47f: filled by init", titles);
        Assert.Contains("0x11100 to 0x1117f: filled by init, grown by init", titles);
    }

    [Fact]
    public void With_the_manifest_alone_the_map_shows_pages_that_are_not_zero()
    {
        string[] titles = Titles(Write(ReportSource.Of(_result.Snapshot)));
        Assert.Equal(["0x0 to 0xffff: not zero", "0x10000 to 0x1ffff: not zero, grown by init"], titles);
    }

    [Fact]
    public void The_page_does_not_grow_with_a_memory()
    {
        var memory = _result.Snapshot.Instances[0].Memories[0];
        var hashes = Enumerable.Range(0, 65_536).Select(page => new PageHash(page, (page % 2).ToString(CultureInfo.InvariantCulture))).ToImmutableArray();
        var large = WithMemory(memory with { PagesAfter = 65_536, PageHashes = hashes });
        Assert.InRange(SnapshotReportWriter.Write(ReportSource.Of(large)).Length, 1, 200_000);
        var absurd = WithMemory(memory with { PagesBefore = long.MinValue, PagesAfter = long.MaxValue, PageSize = long.MaxValue, PageHashes = [new PageHash(long.MaxValue, "0"), new PageHash(-1, "0")] });
        Assert.InRange(SnapshotReportWriter.Write(ReportSource.Of(absurd)).Length, 1, 200_000);
    }

    [Fact]
    public void The_files_beside_and_before_are_found_by_their_hashes()
    {
        string input = Path.Combine(_directory.FullName, "in.wasm");
        File.WriteAllBytes(input, _before.Content.ToArray());
        using var result = Preinitializer.Run(WasmBinary.Read(input), new PreinitOptions());
        Assert.NotNull(ReportSource.Of(result.Output).Before);
        var files = SnapshotExport.Write(result.Output, _directory.FullName, "out");
        Assert.NotNull(ReportSource.ReadFile(files.ManifestPath).After);
        File.WriteAllText(files.BinaryPath, "(module)");
        File.WriteAllText(input, "no module");
        Assert.Null(ReportSource.ReadFile(files.ManifestPath).After);
        Assert.Null(ReportSource.Of(result.Output).Before);
    }

    [Fact]
    public void Binaries_of_something_else_are_refused()
    {
        var other = WasmBinary.FromBytes("(module)"u8.ToArray());
        Assert.Equal(WasmErrorCode.OptionInvalid, Assert.Throws<WasmException>(() => ReportSource.Of(_result.Snapshot, before: other)).Code);
        Assert.Equal(WasmErrorCode.OptionInvalid, Assert.Throws<WasmException>(() => ReportSource.Of(_result.Snapshot, after: other)).Code);
        Assert.Equal(WasmErrorCode.OptionInvalid, Assert.Throws<WasmException>(() => ReportSource.Of(other)).Code);
    }

    [Fact]
    public void An_instance_without_a_number_is_no_manifest()
    {
        var snapshot = _result.Snapshot with { Instances = [_result.Snapshot.Instances[0] with { Path = "first" }] };
        Assert.Equal(WasmErrorCode.ManifestInvalid, Assert.Throws<WasmException>(() => SnapshotReportWriter.Write(ReportSource.Of(snapshot))).Code);
    }

    private Snapshot WithMemory(MemoryReport memory) => _result.Snapshot with { Instances = [_result.Snapshot.Instances[0] with { Memories = [memory] }] };

    private static string Write(ReportSource source) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(SnapshotReportWriter.Write(source));

    // Apart from void elements and the document type, the page is XML as well.
    private static XDocument Parse(string page) =>
        XDocument.Parse(Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>"));

    private static List<string[]> Rows(XDocument document) => [.. document.Descendants("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToArray())];

    private static string[] Titles(string page) =>
        [.. Parse(page).Descendants("svg").First(svg => svg.Attribute("aria-label")?.Value.StartsWith("Map of", StringComparison.Ordinal) == true).Descendants("title").Select(title => title.Value)];

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

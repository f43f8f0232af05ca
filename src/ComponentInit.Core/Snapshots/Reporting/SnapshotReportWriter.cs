using System.Text;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>
/// Writes a report of a snapshot: one HTML page without scripts and without anything from elsewhere. It is a pure function of what it is made from, and its size is bounded
/// by the number of things in the snapshot, not by the size of memories.
/// </summary>
public static class SnapshotReportWriter
{
    /// <summary>How the file name of a report ends.</summary>
    public const string Extension = ".report.html";

    /// <summary>Writes it.</summary>
    /// <param name="source">What it is about.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="Wasm.WasmException">A binary is malformed, or a segment of it lies outside its memory.</exception>
    public static byte[] Write(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var snapshot = source.Snapshot;
        Html html = new();
        html.Raw("<!DOCTYPE html>").Line().Open("html", "lang", "en").Line().Open("head").Line();
        html.Void("meta", "charset", "utf-8").Line();
        html.Void("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").Line();
        html.Void("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src 'unsafe-inline'").Line();
        html.Element("title", $"Snapshot of {snapshot.Output.Name}").Line();
        html.Open("style").Raw("\n" + ReportStyle.Css.ReplaceLineEndings("\n") + "\n").Close().Line().Close().Line().Open("body").Line();
        WriteHead(html, snapshot);
        MemorySection.Write(html, source);
        SizeSection.Write(html, snapshot);
        RunSection.Write(html, snapshot);
        html.Close().Line().Close().Line();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void WriteHead(Html html, Snapshot snapshot)
    {
        html.Element("h1", $"Snapshot of {snapshot.Output.Name}").Line();
        html.Open("p", "class", "quiet").Text($"Made by {snapshot.Tool.Name} {snapshot.Tool.Version} on {snapshot.Engine.Name} {snapshot.Engine.Version}; ").Element("code", snapshot.Init.Function)
            .Text($" ran, and its export was {(snapshot.Init.Kept ? "kept" : "removed")}.").Close().Line();
        foreach (string rename in snapshot.Init.Renames) html.Element("p", $"Renamed: {rename}", "class", "quiet").Line();
        html.Open("dl", "class", "facts").Line();
        Fact(html, "Size before", $"{ReportNumbers.Count(snapshot.Input.Size)} bytes");
        Fact(html, "Size after", $"{ReportNumbers.Count(snapshot.Output.Size)} bytes");
        Fact(html, "Change", $"{ReportNumbers.Change(snapshot.Input.Size, snapshot.Output.Size)} bytes");
        Fact(html, "Memory not zero", $"{ReportNumbers.Count(snapshot.Instances.Sum(instance => instance.Memories.Sum(memory => memory.NonZeroBytes)))} bytes");
        Fact(html, "Globals changed", ReportNumbers.Count(snapshot.Instances.Sum(instance => instance.ChangedGlobals.Length)));
        Fact(html, "Host calls", ReportNumbers.Count(snapshot.HostCalls.Sum(call => call.Count)));
        html.Close().Line();
        ReportTable.Write(html, ["Binary", "Name", "#Bytes", "SHA-256"], [Identity("before", snapshot.Input), Identity("after", snapshot.Output)]);
    }

    private static void Fact(Html html, string name, string value) => html.Open("div").Element("dt", name).Element("dd", value).Close().Line();

    private static string[] Identity(string which, FileIdentity file) => [which, file.Name, ReportNumbers.Count(file.Size), file.Sha256];
}

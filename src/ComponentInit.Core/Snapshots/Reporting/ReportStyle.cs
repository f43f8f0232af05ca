namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>The style of a report.</summary>
internal static class ReportStyle
{
    /// <summary>Style sheet; follows the reader's choice of light or dark.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --ground: #fff; --text: #1c1e21; --quiet: #5b6470; --line: #d9dde2; --zero: #eceff2; --notzero: #4c78a8; --kept: #9aa7b5; --cleared: #b279a2; --filled: #2f8f5b; --changed: #d9822b; --before: #9aa7b5; --after: #4c78a8; }
        @media (prefers-color-scheme: dark) { :root { --ground: #14171a; --text: #e4e7ea; --quiet: #9aa3ad; --line: #343a41; --zero: #252a30; --notzero: #6b9bd1; --kept: #66717d; --cleared: #c99abb; --filled: #4fb37c; --changed: #e8a057; --before: #66717d; --after: #6b9bd1; } }
        body { background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; }
        h1 { font-size: 1.6rem; margin: 0; } h2 { border-bottom: 1px solid var(--line); font-size: 1.15rem; margin: 2rem 0 .75rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
        p { margin: .25rem 0 .75rem; } .quiet { color: var(--quiet); } code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { color: var(--quiet); font-weight: 600; } td.n, th.n { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
        svg { display: block; height: auto; margin-bottom: .75rem; max-width: 100%; } .zero { fill: var(--zero); } .notzero { fill: var(--notzero); } .kept { fill: var(--kept); } .cleared { fill: var(--cleared); } .filled { fill: var(--filled); } .changed { fill: var(--changed); }
        .before { fill: var(--before); } .after { fill: var(--after); } .grown { fill: none; stroke: var(--text); stroke-width: .7; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .5rem 0; padding: 0; } .legend svg { margin-bottom: 0; display: inline-block; height: .8em; margin-right: .4em; width: .8em; }
        .facts { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); margin: 1rem 0; padding: 0; } .facts div { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .75rem; } .facts dt { color: var(--quiet); } .facts dd { font-size: 1.15rem; margin: 0; }
        """;
}

using System.Globalization;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Tests.Startup.Execution;

/// <summary>Does to a declared module what its actions say, and writes down what comes of each.</summary>
internal sealed class PlanDriver(DeclaredModule module, StartupOptions options, List<string> lines) : IDisposable
{
    private StartupProgram? _program;
    private StartupInstance? _instance;

    /// <summary>Does one action.</summary>
    public void Do(string action)
    {
        string[] words = action.Split(' ');
        string subject = words[^1];
        try
        {
            _program ??= new StartupProgram(WasmBinary.FromBytes(WatParser.ToBinary(module.Text)), module.Plan, options);
            lines.Add(words[0] switch
            {
                "load" => Load(),
                "pump" => Pump(),
                "finish" => Finish(),
                "run" => string.Create(CultureInfo.InvariantCulture, $"exit {_program.Run()}"),
                "command" => $"{subject} = {Text(_program.RunExport(subject).Results)}",
                _ => $"{subject} = {Text(_instance!.Call(subject))}",
            });
        }
        catch (WasmException error) when (error.Code == WasmErrorCode.ExportNotFound)
        {
            lines.Add($"{subject}: missing");
        }
        catch (WasmException error)
        {
            lines.Add($"{subject}: {error.Message.Split(':')[0]}");
        }
    }

    public void Dispose()
    {
        // What happens after the last action is not part of the table.
        int count = lines.Count;
        _instance?.Dispose();
        _program?.Dispose();
        lines.RemoveRange(count, lines.Count - count);
    }

    private string Load()
    {
        _instance = _program!.Start();
        return "loaded";
    }

    private string Pump()
    {
        _instance!.Pump();
        return "pumped";
    }

    private string Finish()
    {
        try
        {
            _instance!.Finish();
            return "finished";
        }
        finally
        {
            _instance!.Dispose();
        }
    }

    private static string Text(IReadOnlyList<CoreValue> results) => string.Join(", ", results.Select(result => result.AsI32.ToString(CultureInfo.InvariantCulture)));
}

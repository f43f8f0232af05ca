using System.Diagnostics;

namespace ComponentInit.Tool.Tests.Processes;

/// <summary>The tool as a process of its own, for what only a process has: signals, its environment, its pipes.</summary>
internal static class ToolProcess
{
    /// <summary>Starts it with redirected streams.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "component-init.dll");
        ProcessStartInfo start = new("dotnet", ["exec", tool, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end, from a shell that changes its streams.</summary>
    /// <param name="redirection">In the words of sh: <c>&lt;&amp;-</c>.</param>
    /// <param name="arguments">The command line.</param>
    public static (ExitCode ExitCode, string Output, string Error) RunRedirected(string redirection, params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "component-init.dll");
        return End(Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet exec \"$0\" \"$@\" {redirection}", tool, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Runs it to its end.</summary>
    public static (ExitCode ExitCode, string Output, string Error) Run(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        End(Start(environment, arguments));

    private static (ExitCode ExitCode, string Output, string Error) End(Process started)
    {
        using Process process = started;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return ((ExitCode)process.ExitCode, output, error.Result);
    }
}

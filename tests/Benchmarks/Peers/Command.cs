using System.ComponentModel;
using System.Diagnostics;

namespace ComponentInit.Benchmarks.Peers;

/// <summary>Runs a program that makes something ready.</summary>
internal static class Command
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code; -1 where there is no such program.</returns>
    public static int Run(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}

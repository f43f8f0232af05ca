using System.Diagnostics;
using System.Globalization;

namespace ComponentInit.Benchmarks.Measuring;

/// <summary>Runs a process under GNU time, which reads its resource usage from the kernel when it ends.</summary>
internal static class ProcessMeter
{
    public const string TimeCommand = "/usr/bin/time";

    /// <summary>Runs a command.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="standardInput">A file for standard input; null for an empty one.</param>
    /// <param name="failure">What the process wrote to standard error, where it failed.</param>
    /// <returns>The figures; null where the process failed.</returns>
    public static Measurement? Run(
        IReadOnlyList<string> command, string folder, IEnumerable<KeyValuePair<string, string>> environment, string? standardInput, out string failure)
    {
        string usage = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(TimeCommand, ["-q", "-f", "%U %S %M", "-o", usage, .. command])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            Feed(process, standardInput);
            process.WaitForExit();
            var wall = watch.Elapsed;
            failure = process.ExitCode == 0 ? "" : $"{errors.Result}{output.Result}";
            return process.ExitCode == 0 ? Read(usage, wall) : null;
        }
        finally
        {
            File.Delete(usage);
        }
    }

    private static void Feed(Process process, string? standardInput)
    {
        try
        {
            if (standardInput is not null)
            {
                process.StandardInput.Write(File.ReadAllText(standardInput));
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended without reading: its exit code says the rest.
        }
    }

    private static Measurement Read(string usage, TimeSpan wall)
    {
        string[] parts = File.ReadAllText(usage).Trim().Split(' ');
        double Number(int index) => double.Parse(parts[index], CultureInfo.InvariantCulture);
        return new Measurement(wall, TimeSpan.FromSeconds(Number(0) + Number(1)), (long)Number(2) * 1024);
    }
}

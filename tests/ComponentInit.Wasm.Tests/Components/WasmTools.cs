using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>The command <c>wasm-tools</c>, as an oracle; tests that need it are skipped where it is missing.</summary>
internal static class WasmTools
{
    /// <summary>What it says against a component, or null when it is valid.</summary>
    public static string? Validate(ReadOnlySequence<byte> component) => Run(component.ToArray(), "validate", "--features", "all", "-") is var (code, _, error) && code != 0 ? error : null;

    /// <summary>The component of a text.</summary>
    public static byte[] Parse(string text) => RunToEnd(Encoding.UTF8.GetBytes(text), "parse", "-");

    /// <summary>The text of a component.</summary>
    public static string Print(ReadOnlySequence<byte> component) => Encoding.UTF8.GetString(RunToEnd(component.ToArray(), "print", "-"));

    /// <summary>The WIT of a component.</summary>
    public static string Wit(byte[] component) => Encoding.UTF8.GetString(RunToEnd(component, "component", "wit"));

    private static byte[] RunToEnd(byte[] input, params string[] arguments)
    {
        var (code, output, error) = Run(input, arguments);
        return code == 0 ? output : throw new InvalidOperationException(error);
    }

    private static (int Code, byte[] Output, string Error) Run(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo(SharedFolder.PathOf("tools", "wasm-tools"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = Task.Run(() =>
        {
            using var bytes = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(bytes);
            return bytes.ToArray();
        });
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input);
        }
        catch (IOException)
        {
            // It ends before it has read everything when it finds a mistake early.
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}

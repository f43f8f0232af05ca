using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        using SystemConsole console = new();
        using InterruptSignals signals = new();
        return (int)Application.Run(arguments, console, signals.Token);
    }
}

using System.Runtime.InteropServices;

namespace ComponentInit.Benchmarks.Peers;

/// <summary>The tool in the form that its package for this platform has: a program of machine code where that can be made, else precompiled.</summary>
internal static class PublishedTool
{
    /// <summary>Publishes it.</summary>
    /// <returns>Its path.</returns>
    public static string Publish(Workspace workspace)
    {
        string output = Path.Combine(workspace.Output, "tool");
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        if (Publish(workspace, output, "true") != 0)
        {
            Console.Error.WriteLine("Machine code cannot be made here (is a linker installed?): the tool is measured precompiled.");
            if (Publish(workspace, output, "false") != 0) throw new InvalidOperationException("The tool cannot be published.");
        }

        return Path.Combine(output, "component-init");
    }

    private static int Publish(Workspace workspace, string output, string native) => Command.Run(
        workspace.Root,
        "dotnet",
        "publish", "src/ComponentInit.Tool", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PerPlatform=true", $"-p:PublishAot={native}", "-o", output, "-v", "q", "--nologo");
}

namespace ComponentInit.TestAssets;

/// <summary>Node, the independent runtime of tests.</summary>
public static class NodeProgram
{
    /// <summary>Path of the program, or null where it is not installed.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);
}

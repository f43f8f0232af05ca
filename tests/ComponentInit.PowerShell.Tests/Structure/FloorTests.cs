using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Structure;

/// <summary>Five floors, references only point down, and each floor takes only the packages that it is known for.</summary>
public sealed class FloorTests
{
    public static TheoryData<string, string[], string[]> Floors => new()
    {
        { "ComponentInit.Wasm", [], [] },
        { "ComponentInit.Runtime", ["ComponentInit.Wasm"], ["Wasmtime"] },
        { "ComponentInit.Core", ["ComponentInit.Runtime"], [] },
        { "ComponentInit.PowerShell", ["ComponentInit.Core"], ["PowerShellStandard.Library"] },
        { "ComponentInit.Tool", ["ComponentInit.Core"], ["System.CommandLine"] },
    };

    public static TheoryData<string, string[]> Assemblies => new()
    {
        { "ComponentInit.Wasm", [] },
        { "ComponentInit.Runtime", ["ComponentInit.Wasm"] },
        { "ComponentInit.Core", ["ComponentInit.Runtime", "ComponentInit.Wasm"] },
        { "ComponentInit.PS", ["ComponentInit.Core", "ComponentInit.Runtime", "ComponentInit.Wasm", "System.Management.Automation"] },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_project_references_the_floor_below_and_its_own_packages(string project, string[] projects, string[] packages)
    {
        var file = Repository.Load($"src/{project}/{project}.csproj");
        Assert.Equal(projects, file.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value)));
        Assert.Equal(packages, file.Descendants("PackageReference").Select(item => item.Attribute("Include")!.Value));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_refers_to_lower_floors_and_the_framework_only(string assembly, string[] allowed)
    {
        Repository.SkipUnlessBuilt(Repository.Module);
        string[] above = [.. References(Path.Combine(Repository.Module, $"{assembly}.dll")).Where(name => !IsFramework(name)).Except(allowed)];
        Assert.Empty(above);
    }

    private static bool IsFramework(string name) =>
        name != "System.Management.Automation" && File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, $"{name}.dll"));

    private static List<string> References(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Structure;

/// <summary>Rules that the compiler does not know: one type a file, small files, honest names, no mutable statics.</summary>
public sealed partial class HouseRuleTests
{
    private const int LongestFile = 300;

    public static TheoryData<string> Assemblies => ["ComponentInit.Wasm", "ComponentInit.Runtime", "ComponentInit.Core", "ComponentInit.PS"];

    [Fact]
    public void A_file_holds_one_type_of_its_own_name()
    {
        List<string> offenders = [];
        foreach (string path in Sources())
        {
            string name = Path.GetFileNameWithoutExtension(path).Split('.')[0];
            string[] types = [.. TopLevelType().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value)];
            if (types is not [var only] || only != name)
            {
                offenders.Add($"{Path.GetRelativePath(Repository.Root, path)}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_file_is_short_enough_to_read() =>
        Assert.Empty(Sources()
            .Where(path => Path.GetFileName(path) is not ("Opcode.cs" or "OpcodeRows.cs") && File.ReadLines(path).Count() > LongestFile)
            .Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Fact]
    public void No_name_says_nothing() =>
        Assert.Empty(Sources()
            .Where(path => EmptyName().IsMatch(Path.GetRelativePath(Repository.Root, path)))
            .Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Statics_do_not_change(string assembly)
    {
        Repository.SkipUnlessBuilt(Repository.Module);
        using var stream = File.OpenRead(Path.Combine(Repository.Module, $"{assembly}.dll"));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        List<string> mutable = [];
        foreach (var handle in metadata.FieldDefinitions)
        {
            var field = metadata.GetFieldDefinition(handle);
            string name = metadata.GetString(field.Name);
            string type = metadata.GetString(metadata.GetTypeDefinition(field.GetDeclaringType()).Name);
            bool changes = field.Attributes.HasFlag(FieldAttributes.Static) && (field.Attributes & (FieldAttributes.InitOnly | FieldAttributes.Literal)) == 0;
            if (changes && !name.Contains('<', StringComparison.Ordinal) && !type.Contains('<', StringComparison.Ordinal))
            {
                mutable.Add($"{type}.{name}");
            }
        }

        Assert.Empty(mutable);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !BuildOutput().IsMatch(Path.GetRelativePath(Repository.Root, path)) && Path.GetFileName(path) is not ("Program.cs" or "AssemblyInfo.cs"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:\w+ )*(?:class|struct|interface|enum|record struct|record class|record|delegate [\w<>?\[\], ]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"[/\\](?:Utils?|Helpers?|Common|Misc)[/\\.]|Utils?\.cs$|Helpers?\.cs$|Utilities\.cs$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"[/\\](?:obj|bin)[/\\]")]
    private static partial Regex BuildOutput();
}

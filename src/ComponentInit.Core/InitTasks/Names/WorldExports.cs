using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Names;

/// <summary>What the world exports that a core module was compiled for, by the <c>component-type</c> sections it carries.</summary>
internal sealed class WorldExports
{
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _interfaces = new(StringComparer.Ordinal);

    private WorldExports()
    {
    }

    /// <summary>Reads the worlds that a module carries.</summary>
    /// <returns>Null where it carries none, or one that cannot be read: names have to tell then.</returns>
    public static WorldExports? Find(WasmModule module)
    {
        WorldExports? found = null;
        foreach (var section in module.Sections)
        {
            if (section.Name is null || !ComponentTypeSection.IsName(section.Name)) continue;
            if (ComponentTypeSection.TryDecode(section.Name, section.Content) is not { } world) return null;
            found ??= new WorldExports();
            try
            {
                foreach (var definition in Component.Read(world.Component).Definitions) found.AddWorlds(definition);
            }
            catch (WasmException)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Whether a function is exported: its name, behind the interface and <c>#</c> for one of an interface.</summary>
    public bool HasFunction(string name) => _functions.Contains(name);

    /// <summary>Whether an interface is exported.</summary>
    public bool HasInterface(string name) => _interfaces.Contains(name);

    private void AddWorlds(ComponentDefinition definition)
    {
        if (definition is not TypeDefinition { Type: ComponentDefinedType world }) return;
        var types = new List<ComponentDefinition>();
        foreach (var declaration in world.Declarations)
        {
            AddWorlds(declaration);
            if (declaration.Sort == ComponentSort.Type) types.Add(declaration);
            if (declaration is not ExportDeclaration export) continue;
            if (export.Type.Sort == ComponentSort.Function) _functions.Add(export.Name.Name);
            if (export.Type.Sort == ComponentSort.Instance && export.Type.Index is { } index && index < (uint)types.Count) AddInterface(export.Name.Name, types[(int)index]);
        }
    }

    private void AddInterface(string name, ComponentDefinition type)
    {
        if (type is not TypeDefinition { Type: InstanceDefinedType instance }) return;
        foreach (string spelling in (ReadOnlySpan<string>)[name, Canonical(name)])
        {
            _interfaces.Add(spelling);
            foreach (var declaration in instance.Declarations)
            {
                if (declaration is ExportDeclaration { Type.Sort: ComponentSort.Function } export) _functions.Add($"{spelling}#{export.Name.Name}");
            }
        }
    }

    // The standard mangling keeps of a version what tells incompatible ones apart: the major number, or what follows leading zeros.
    private static string Canonical(string name)
    {
        int at = name.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || name.AsSpan(at).ContainsAny('-', '+') || !Version.TryParse(name.AsSpan(at + 1), out var version)) return name;
        string track = version.Major > 0 ? $"{version.Major}" : version.Minor > 0 ? $"0.{version.Minor}" : $"0.0.{version.Build}";
        return $"{name[..at]}@{track}";
    }
}

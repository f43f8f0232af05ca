using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Inspection;

/// <summary>What is in a binary.</summary>
public sealed record BinaryReport
{
    /// <summary>Name of the file, or <c>(memory)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The file, or null.</summary>
    public string? Path { get; init; }

    /// <summary>Module or component.</summary>
    public required BinaryKind Kind { get; init; }

    /// <summary>Number of bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of core modules in it, those of nested components included; 1 for a core module.</summary>
    public required int CoreModules { get; init; }

    /// <summary>Number of imports; an instance is one.</summary>
    public required int Imports { get; init; }

    /// <summary>Number of exports; an instance is one.</summary>
    public required int Exports { get; init; }

    /// <summary>Number of functions, imported ones included; of a component those of all its core modules, as for what follows.</summary>
    public required int Functions { get; init; }

    /// <summary>The types of its memories.</summary>
    public required ImmutableArray<string> Memories { get; init; }

    /// <summary>Number of globals, imported ones included.</summary>
    public required int Globals { get; init; }

    /// <summary>Number of data segments.</summary>
    public required int DataSegments { get; init; }

    /// <summary>The start function, or null.</summary>
    public string? StartFunction { get; init; }

    /// <summary>The export that pre-initialisation would run by default, or null.</summary>
    public string? InitFunction { get; init; }

    /// <summary>Whether it exports <c>_initialize</c>, which a host calls once before anything else.</summary>
    public required bool IsReactor { get; init; }

    /// <summary>All sections in their order.</summary>
    public required ImmutableArray<SectionReport> Sections { get; init; }

    /// <summary>What made it, as <c>field: name version</c>.</summary>
    public required ImmutableArray<string> Producers { get; init; }
}

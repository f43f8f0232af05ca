using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Start definitions (component-model, Binary.md, Start Definitions).</summary>
internal static class StartFormat
{
    private const int MaxResults = 1000;

    public static StartDefinition Read(ref WasmReader reader)
    {
        uint function = reader.ReadU32();
        int count = reader.ReadCount();
        var arguments = ImmutableArray.CreateBuilder<uint>(count);
        for (int i = 0; i < count; i++) arguments.Add(reader.ReadU32());
        uint results = reader.ReadU32();
        if (results > MaxResults) reader.Fail($"a start function with {results} results; {MaxResults} is the limit");
        return new StartDefinition(function, arguments.MoveToImmutable(), (int)results);
    }

    public static void Write(DefinitionWriter writer, StartDefinition start)
    {
        writer.WriteIndex(ComponentSort.Function, start.FunctionIndex);
        writer.Bytes.WriteU32((uint)start.Arguments.Length);
        foreach (uint argument in start.Arguments) writer.WriteIndex(ComponentSort.Value, argument);
        writer.Bytes.WriteU32((uint)start.ResultCount);
    }
}

using System.Buffers;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A core module.</summary>
/// <param name="Content">Its binary, a slice of the component where it was read from one.</param>
/// <param name="Offset">Absolute offset in bytes of its first byte; 0 for a module that was made in memory.</param>
public sealed record CoreModuleDefinition(ReadOnlySequence<byte> Content, long Offset = 0) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.CoreModule;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.CoreModule;

    /// <summary>Splits the module into its sections.</summary>
    /// <exception cref="WasmFormatException">It is no core module, or the frame of a section is malformed.</exception>
    public WasmModule Read() => WasmModule.Read(Content, Offset);
}

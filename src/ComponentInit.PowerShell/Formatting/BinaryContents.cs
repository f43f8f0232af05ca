using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.PowerShell.Formatting;

/// <summary>
/// What is decoded of a binary, as properties that scripts name and that views, <c>ConvertTo-Json</c> and jobs do not list: it is megabytes of text.
/// ComponentInit.PS.Types.ps1xml names these methods.
/// </summary>
public static class BinaryContents
{
    /// <summary>The core module; null for a component.</summary>
    /// <exception cref="WasmException">The frame of a section is malformed.</exception>
    public static WasmModule? Module(PSObject binary) => binary?.BaseObject is WasmBinary { Kind: BinaryKind.Module } value ? value.ReadModule() : null;

    /// <summary>The component; null for a core module.</summary>
    /// <exception cref="WasmException">The frame of a section is malformed.</exception>
    public static Component? Component(PSObject binary) => binary?.BaseObject is WasmBinary { Kind: BinaryKind.Component } value ? value.ReadComponent() : null;
}

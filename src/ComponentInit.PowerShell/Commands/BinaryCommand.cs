using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.PowerShell.Input;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary>A cmdlet that takes binaries: by path, or as the object or the bytes that travel the pipeline.</summary>
public abstract class BinaryCommand : FileCommand
{
    private protected const string InputObjectSet = "InputObject";

    /// <summary>A <see cref="WasmBinary"/>, or the bytes of a binary as one <c>byte[]</c>.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [BinaryInputTransformation]
    [ValidateNotNull]
    public BinaryInput? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is { } input && ParameterSetName == InputObjectSet)
        {
            if (input.IsSingleByte)
            {
                Fail(new WasmException(WasmErrorCode.OptionInvalid, "A single byte came through the pipeline, which unrolls arrays: put a comma before the array, ',$bytes | " + MyInvocation.MyCommand.Name + "'."), input);
            }

            Attempt(input.Target, () => ProcessBinary(input.Open()));
        }
        else
        {
            base.ProcessRecord();
        }
    }

    /// <summary>Does the cmdlet's work for one binary.</summary>
    /// <param name="binary">The binary.</param>
    private protected abstract void ProcessBinary(WasmBinary binary);

    private protected sealed override void ProcessFile(string path)
    {
        var binary = WasmBinary.Read(path);
        WriteDebug($"{path}: {binary.Kind}, bytes: {binary.Size}");
        ProcessBinary(binary);
    }
}

using System.Management.Automation;
using System.Runtime.ExceptionServices;
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

            Attempt(input.Target, () => Process(input.Open, path: null));
        }
        else
        {
            base.ProcessRecord();
        }
    }

    /// <summary>Does the cmdlet's work for one binary.</summary>
    /// <param name="binary">The binary.</param>
    private protected abstract void ProcessBinary(WasmBinary binary);

    /// <summary>Is told of what is no binary and no text of one; it is an error unless the cmdlet has something else to say.</summary>
    /// <param name="failure">What is wrong with it.</param>
    /// <param name="path">Its file, or null.</param>
    private protected virtual void ProcessMalformed(WasmException failure, string? path) => ExceptionDispatchInfo.Throw(failure);

    private protected sealed override void ProcessFile(string path) => Process(() => WasmBinary.Read(path), path);

    private void Process(Func<WasmBinary> open, string? path)
    {
        WasmBinary binary;
        try
        {
            binary = open();
        }
        catch (WasmException failure) when (failure.Code == WasmErrorCode.WasmMalformed)
        {
            ProcessMalformed(failure, path);
            return;
        }

        if (path is not null) WriteDebug($"{path}: {binary.Kind}, bytes: {binary.Size}");
        ProcessBinary(binary);
    }
}

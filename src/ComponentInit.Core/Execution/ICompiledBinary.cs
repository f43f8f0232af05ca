namespace ComponentInit.Core.Execution;

/// <summary>A binary that is compiled, whatever it is: each instance starts from the same code.</summary>
internal interface ICompiledBinary : IDisposable
{
    /// <summary>Prepares an instance; nothing of the guest runs yet. It has to be disposed before this.</summary>
    ILiveInstance CreateInstance(CallOptions options);
}

namespace ComponentInit.Runtime.Wasi;

/// <summary>The <c>errno</c> values of WASI preview1 that functions of ours give.</summary>
internal enum WasiErrno : ushort
{
    Success = 0,
    BadAddress = 21,
    InvalidArgument = 28,
}

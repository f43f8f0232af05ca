using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks.Names;

/// <summary>A function export of a core module with what its name says it will be used for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Function">Function index.</param>
/// <param name="Role">What it will be used for.</param>
/// <param name="HasPostReturn">Whether another export is its post-return function.</param>
internal sealed record ClassifiedExport(string Name, uint Function, ExportRole Role, bool HasPostReturn);

using System.Collections.ObjectModel;
using System.Management.Automation;
using ComponentInit.Wasm;
using Microsoft.PowerShell.Commands;

namespace ComponentInit.PowerShell.Paths;

/// <summary>
/// Turns what a user typed into full file-system paths, by the session's own rules: its location and its drives.
/// The process's current directory has nothing to do with either.
/// </summary>
/// <param name="paths">The session's path rules.</param>
internal sealed class PathResolver(PathIntrinsics paths)
{
    /// <summary>Expands wildcards. An unmatched wildcard gives nothing; a path without one that does not exist is <see cref="WasmErrorCode.PathNotFound"/>.</summary>
    public Collection<string> Expand(string path)
    {
        try
        {
            var resolved = paths.GetResolvedProviderPathFromPSPath(path, out var provider);
            return RequireFileSystem(provider, path, resolved);
        }
        catch (ItemNotFoundException failure)
        {
            throw NotFound(path, failure);
        }
        catch (Exception failure) when (failure is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw NotFound(path, failure);
        }
    }

    /// <summary>Takes a path as it is; whether it exists is not asked. For literal input and for output.</summary>
    public string Literal(string path)
    {
        try
        {
            string resolved = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return RequireName(path, RequireFileSystem(provider, path, resolved));
        }
        catch (Exception failure) when (failure is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw NotFound(path, failure);
        }
    }

    private static T RequireFileSystem<T>(ProviderInfo provider, string path, T resolved) =>
        provider.ImplementingType == typeof(FileSystemProvider)
            ? resolved
            : throw new WasmException(WasmErrorCode.PathNotFileSystem, $"'{path}' is a path of the provider {provider.Name}, not of the file system: give a file's path.");

    private static string RequireName(string path, string resolved) => resolved.Length > 0 && !resolved.Contains('\0')
        ? resolved
        : throw new WasmException(WasmErrorCode.PathNotFound, $"'{path.Replace("\0", "`0", StringComparison.Ordinal)}' can be the path of no file.");

    private static WasmException NotFound(string path, Exception failure) =>
        new(WasmErrorCode.PathNotFound, $"There is no '{path}': {failure.Message}", failure);
}

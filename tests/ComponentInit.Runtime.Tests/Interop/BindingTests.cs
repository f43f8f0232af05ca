using System.Reflection;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Engines;
using Xunit;

namespace ComponentInit.Runtime.Tests.Interop;

public sealed class BindingTests
{
    [Fact]
    public void EveryBoundNameIsExportedByTheLibrary()
    {
        var assembly = typeof(WasmEngine).Assembly;
        nint library = NativeLibrary.Load("wasmtime", assembly, null);
        string[] names = [.. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LibraryImportAttribute>() is null && method.GetCustomAttribute<DllImportAttribute>() is null ? null : method.Name)
            .OfType<string>()
            .Where(name => name.StartsWith("wasm", StringComparison.Ordinal) || name.StartsWith("wasi", StringComparison.Ordinal))];
        Assert.True(names.Length > 80);
        Assert.DoesNotContain(names, name => !NativeLibrary.TryGetExport(library, name, out _));
    }
}

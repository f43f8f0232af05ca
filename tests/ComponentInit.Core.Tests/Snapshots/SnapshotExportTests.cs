using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Snapshots;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Snapshots;

public sealed class SnapshotExportTests : IDisposable
{
    private const string Guest = """
        (module
          (memory 1)
          (memory 1 2)
          (func (export "wizer-initialize")
            (i32.store8 (i32.const 10) (i32.const 1))
            (drop (memory.grow 1 (i32.const 1)))
            (i32.store8 1 (i32.const 131071) (i32.const 2))))
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("component-init-test-");
    private readonly PreinitResult _result = Preinitializer.Run(WasmBinary.FromBytes(Encoding.UTF8.GetBytes(Guest)), new PreinitOptions());

    public void Dispose()
    {
        _result.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public void Images_are_the_memories_byte_for_byte()
    {
        var files = SnapshotExport.Write(_result.Output, _directory.FullName, "app", new SnapshotExportOptions { Images = true });
        Assert.Equal(["app.memory-0-0.bin", "app.memory-0-1.bin", "app.snapshot.json", "app.wasm"], _directory.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        byte[] first = new byte[65_536];
        first[10] = 1;
        byte[] second = new byte[131_072];
        second[^1] = 2;
        Assert.Equal(first, File.ReadAllBytes(files.ImagePaths[0]));
        Assert.Equal(second, File.ReadAllBytes(files.ImagePaths[1]));
    }

    [Fact]
    public void An_image_that_exists_keeps_everything_from_being_written()
    {
        File.WriteAllText(Path.Combine(_directory.FullName, "app.memory-0-1.bin"), "old");
        var failure = Assert.Throws<WasmException>(() => SnapshotExport.Write(_result.Output, _directory.FullName, "app", new SnapshotExportOptions { Images = true, Replace = false }));
        Assert.Equal(WasmErrorCode.OutputExists, failure.Code);
        Assert.Single(_directory.GetFiles());
    }

    [Fact]
    public void A_read_only_file_is_replaced_by_force_only()
    {
        string path = Path.Combine(_directory.FullName, "app.wasm");
        File.WriteAllText(path, "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Assert.Equal(WasmErrorCode.FileWriteFailed, Assert.Throws<WasmException>(() => SnapshotExport.Write(_result.Output, _directory.FullName, "app")).Code);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(_directory.GetFiles());
        SnapshotExport.Write(_result.Output, _directory.FullName, "app", new SnapshotExportOptions { Force = true });
        Assert.Equal(_result.Output.Size, new FileInfo(path).Length);
        Assert.Equal(2, _directory.GetFiles().Length);
    }
}

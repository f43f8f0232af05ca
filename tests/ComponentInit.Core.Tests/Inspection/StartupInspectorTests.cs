using System.Buffers;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Core.Startup;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Tests.Startup;
using ComponentInit.Core.Tests.Startup.Detection;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Inspection;

public sealed class StartupInspectorTests
{
    private const string Reactor = """(module (func (export "_initialize")) (func (export "f")) (memory (export "memory") 1))""";

    public static TheoryData<string> Items => [.. ZooItem.Names()];

    [Theory]
    [InlineData(Reactor, "reactor: _initialize (detected)")]
    [InlineData("""(module (func (export "wizer-initialize")) (func (export "_initialize")))""", "reactor: _initialize; preinit wizer-initialize (detected)")]
    [InlineData("""(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32))) (func (export "_start")))""", "command: _start (detected)")]
    [InlineData("""(module (func (export "add") (param i32) (result i32) local.get 0))""", "library (detected)")]
    [InlineData("""(module (memory 1) (func (export "f")))""", "library (likely)")]
    [InlineData("""(module (func (export "_start")) (func (export "_initialize")))""", "ambiguous")]
    [InlineData("""(module (func (export "wizer.resume")) (func (export "_initialize")))""", "reactor: _initialize (detected)")]
    [InlineData("(component)", "component (detected)")]
    public void AnOverviewSaysHowABinaryStarts(string text, string summary) => Assert.Equal(summary, Summary(WatParser.ToBinary(text)));

    [Fact]
    public void ADeclarationIsSaidToBeOne()
    {
        var declared = StartupDeclaration.SetDetected(WasmBinary.FromBytes(WatParser.ToBinary(Reactor)));
        Assert.Equal("reactor: _initialize (declared)", BinaryInspector.Startup(declared).ToString());
    }

    [Fact]
    public void TheCommandsOfAMultiCommandAreNotItsCalls()
    {
        var plan = new StartupPlan(StartupKind.MultiCommand, ProgramFlags.SelfInit, [new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)], [], []);
        var declared = StartupDeclaration.Set(WasmBinary.FromBytes(WatParser.ToBinary(Reactor.Replace("_initialize", "g", StringComparison.Ordinal))), plan);
        Assert.Equal("multi-command (declared)", BinaryInspector.Startup(declared).ToString());
    }

    [Theory]
    [InlineData("\u0001\u0001\u0002\u0001\u0000\u0002\u0014\u0001\u0012\u0001\u0001\u0000\u0000\u000b_initializf\u0000\u0000", "reactor: _initializf (INIT007: ")]
    [InlineData("\u0002", "unknown (INIT002: ")]
    [InlineData("", "unknown (INIT003: ")]
    public void ADeclarationThatDoesNotHoldIsAnAnswerToo(string payload, string beginning)
    {
        var module = StartupModules.WithSection(WasmModule.Read(WatParser.ToBinary(Reactor)), payload.Select(c => (byte)c).ToArray());
        Assert.StartsWith(beginning, Summary(module.Write().ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void NothingInABinaryMakesItFail(string name)
    {
        const int Tries = 30;
        byte[] original = ZooItem.Read(name).Binary.Content.ToArray();
        var random = new Random(original.Length);
        for (int i = 0; i < Tries; i++)
        {
            byte[] bytes = i % 3 == 0 ? original[..random.Next(9, original.Length)] : [.. original];
            int changes = random.Next(4);
            for (int k = 0; k < changes; k++) bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            Assert.NotEmpty(Summary(bytes));
        }
    }

    private static string Summary(byte[] bytes) => BinaryInspector.Startup(WasmBinary.FromBytes(bytes)).ToString();
}

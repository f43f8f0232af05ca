using System.Text;
using System.Text.RegularExpressions;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.Components.Types;
using ComponentInit.Wasm.Components.Wit;
using CsCheck;
using Xunit;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>Imports and exports, their types and what they are lifted from.</summary>
public sealed partial class InterfaceTests
{
    [Fact]
    public void Functions_are_printed_as_the_reference_prints_them()
    {
        List<string> different = [];
        int count = 0;
        foreach (var (name, bytes) in ConformanceSet.Get().EncodedComponents().Concat(Corpus("c-lookup", "c-wasi", "js-hello", "py-hello", "qjs-hello")))
        {
            var component = Component.Read(bytes);
            string wit = WasmTools.Wit(bytes);
            SortedSet<string> expected = new(FunctionLine().Matches(wit).Select(match => Regex.Replace(match.Groups["line"].Value, @"^(import|export) ", "")), StringComparer.Ordinal);
            SortedSet<string> actual = new(new ComponentImports(component).Functions.Concat(new ComponentExports(component).Functions).Select(Line), StringComparer.Ordinal);
            count += expected.Count;
            if (!expected.SetEquals(actual)) different.Add($"{name}\n  missing {string.Join("; ", expected.Except(actual))}\n  extra {string.Join("; ", actual.Except(expected))}");
        }

        if (different.Count > 0) Assert.Fail(string.Join("\n", different));
        Assert.InRange(count, 200, int.MaxValue);
    }

    [Fact]
    public void Every_valid_component_has_resolved_imports_and_exports()
    {
        foreach (var (name, bytes) in ConformanceSet.Get().Valid())
        {
            var component = Component.Read(bytes);
            var items = new ComponentImports(component).Items.Concat(new ComponentExports(component).Items).SelectMany(item => item.Flatten());
            foreach (var item in items)
            {
                Assert.Equal(item.Sort == ComponentSort.Function, item.Function is not null);
                Assert.True(WitPrinter.Print(item).Length > 0, name);
            }
        }
    }

    [Fact]
    public void Mutated_components_give_items_or_an_error_but_never_crash()
    {
        var inputs = ConformanceSet.Get().Valid().Select(item => item.Bytes).Where(bytes => bytes.Length < 4096).ToArray();
        Gen.Select(Gen.Int[0, inputs.Length - 1], Gen.Select(Gen.Int[0, 4095], Gen.Byte[0, 20]).Array[1, 4]).Sample(
            (input, edits) =>
            {
                byte[] bytes = [.. inputs[input]];
                foreach (var (place, value) in edits) bytes[place % bytes.Length] = value;
                try
                {
                    var component = Component.Read(bytes);
                    Assert.All(new ComponentImports(component).Items.Concat(new ComponentExports(component).Items), item => Assert.NotNull(WitPrinter.Print(item)));
                }
                catch (WasmException e)
                {
                    Assert.NotEmpty(e.Message);
                }
            },
            iter: 10_000,
            seed: "0N0XIzNsQ0O2",
            threads: 1);
    }

    [Theory]
    [InlineData("func(a: u8, %list: list<u8, 4>) -> result<_, string>", "(func (param \"a\" u8) (param \"list\" (list u8 4)) (result (result (error string))))")]
    [InlineData("func() -> map<string, u32>", "(func (result (map string u32)))")]
    [InlineData("func(x: point) -> list<point>", "(func (param \"x\" $point2) (result (list $point2)))")]
    [InlineData("func(x: tuple<point, option<char>>)", "(func (param \"x\" (tuple $point2 (option char))))")]
    [InlineData("async func(s: stream<u8>, f: future) -> error-context", "(func async (param \"s\" (stream u8)) (param \"f\" (future)) (result error-context))")]
    [InlineData("func(r: borrow<blob>) -> blob", "(func (param \"r\" (borrow $blob)) (result (own $blob)))")]
    [InlineData("func() -> result", "(func (result (result)))")]
    [InlineData("func() -> result<u64, f64>", "(func (result (result u64 (error f64))))")]
    public void Types_are_written_as_in_WIT(string wit, string text)
    {
        var component = Component.Read(WasmTools.Parse(
            $"""
            (component
              (type $point (record (field "x" s32) (field "y" f32)))
              (import "point" (type $point2 (eq $point)))
              (import "blob" (type $blob (sub resource)))
              (import "f" {text}))
            """));
        var imports = new ComponentImports(component);
        Assert.Equal(wit, WitPrinter.Print(imports.Find("f")!));
        Assert.Equal("record { x: s32, y: f32 }", WitPrinter.Print(imports.Find("point")!));
        Assert.Equal("resource", WitPrinter.Print(imports.Find("blob")!));
    }

    [Fact]
    public void Types_without_a_name_are_written_in_full()
    {
        var component = Component.Read(WasmTools.Parse(
            """
            (component
              (type (variant (case "none") (case "some" u8)))
              (type (enum "red" "type"))
              (type (flags "a" "b"))
              (type (func (param "v" 0) (param "e" 1) (result 2)))
              (type (component (import "x" (func (type 3))))))
            """));
        var scope = Wasm.Components.Resolution.ScopeEvaluator.Evaluate(component, TestContext.Current.CancellationToken);
        var function = Wasm.Components.Resolution.TypeResolver.ResolveFunction(scope.Get<Wasm.Components.Resolution.TypeEntity>(ComponentSort.Type, 3));
        Assert.Equal("func(v: variant { none, some(u8) }, e: enum { red, %type }) -> flags { a, b }", WitPrinter.Print(function));
    }

    [Fact]
    public void Types_that_double_at_each_step_are_resolved_and_their_text_is_cut_off()
    {
        var text = new StringBuilder("(component (type $t0 u8)");
        for (int i = 1; i <= 90; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"(type $t{i} (tuple $t{i - 1} $t{i - 1}))");
        text.Append("(import \"f\" (func (param \"x\" $t90))))");
        string printed = WitPrinter.Print(new ComponentImports(Component.Read(WasmTools.Parse(text.ToString()))).Find("f")!);
        Assert.InRange(printed.Length, 65_536, 70_000);
        Assert.Contains("...", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_nested_too_deep_are_refused()
    {
        var text = new StringBuilder("(component (type $t0 u8)");
        for (int i = 1; i <= 120; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"(type $t{i} (list $t{i - 1}))");
        text.Append("(import \"f\" (func (param \"x\" $t120))))");
        var component = Component.Read(WasmTools.Parse(text.ToString()));
        Assert.Equal(WasmErrorCode.WasmInvalid, Assert.Throws<WasmException>(() => new ComponentImports(component)).Code);
    }

    [Fact]
    public void Instantiations_that_double_at_each_step_are_refused()
    {
        var text = new StringBuilder("(component (component $c0 (type u8))");
        for (int i = 1; i <= 40; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"(component $c{i} (alias outer 1 $c{i - 1} (component $c)) (instance (instantiate $c)) (instance (instantiate $c)))");
        }

        text.Append("(instance (instantiate $c40)))");
        var component = Component.Read(WasmTools.Parse(text.ToString()));
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, Assert.Throws<WasmException>(() => new ComponentExports(component)).Code);
    }

    [Fact]
    public void A_lifted_function_is_followed_through_nested_components_to_its_core_module()
    {
        var component = Component.Read(WasmTools.Parse(
            """
            (component
              (component $guest
                (import "m" (core module $m (export "f" (func))))
                (core instance $i (instantiate $m))
                (core instance $bundle (export "g" (func $i "f")))
                (func (export "run") (canon lift (core func $bundle "g"))))
              (core module $code (func) (func (export "f")))
              (instance $made (instantiate $guest (with "m" (core module $code))))
              (instance $outer (export "inner" (instance $made)))
              (export "test:deep/api" (instance $outer)))
            """));
        var run = new ComponentExports(component).Find("test:deep/api#inner#run")!;
        Assert.Equal("f", run.Lifted!.CoreExportName);
        Assert.Equal(1u, run.Lifted.FindCoreFunctionIndex());
        Assert.Same(component, run.Lifted.Module!.Scope.Component);
        Assert.NotSame(component, run.Lifted.Scope.Component);
    }

    [Fact]
    public void An_export_that_another_component_gives_is_not_lifted()
    {
        var component = Component.Read(WasmTools.Parse(
            """(component (import "a:b/c" (instance $i (export "f" (func)))) (alias export $i "f" (func $f)) (export "f" (func $f)) (export "i" (instance $i)))"""));
        var exports = new ComponentExports(component);
        Assert.Null(exports.Find("f")!.Lifted);
        Assert.Equal("f", exports.Find("f")!.Origin!.ExportName);
        Assert.Equal("f", exports.Find("i#f")!.Origin!.ExportName);
    }

    [Fact]
    public void Definitions_that_refer_to_each_other_are_refused()
    {
        var component = Component.Read(WasmTools.Parse("""(component (instance $a (export "x" (instance 1))) (instance $b (export "x" (instance 0))) (alias export $a "x" (instance)))"""));
        var e = Assert.Throws<WasmException>(() => new InstanceScope(component).TraceExport(0, "y"));
        Assert.Equal(WasmErrorCode.WasmInvalid, e.Code);
    }

    [Fact]
    public void The_init_functions_of_the_corpus_are_found_in_their_core_modules()
    {
        string folder = SharedFolder.PathOf("corpus", "components", "wat");
        int found = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "in.wasm", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var function in new ComponentExports(Component.Read(File.ReadAllBytes(path))).Functions)
            {
                Assert.True(function.Lifted?.FindCoreFunctionIndex() is not null, $"{path}: {function.FullName}");
                found++;
            }
        }

        Assert.InRange(found, 49, int.MaxValue);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Corpus(params string[] items) =>
        items.Select(item => (item, File.ReadAllBytes(SharedFolder.PathOf("corpus", "components", item, "in.wasm"))));

    private static string Line(ComponentItem item)
    {
        string name = item.Name.Name;
        var function = item.Function!;
        if (name.StartsWith("[constructor]", StringComparison.Ordinal)) return WitPrinter.Print(function.Result is HandleType ? function with { Result = null } : function).Replace("func", "constructor", StringComparison.Ordinal);
        if (name.StartsWith("[method]", StringComparison.Ordinal)) return $"{WitPrinter.PrintName(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])}: {WitPrinter.Print(function with { Parameters = function.Parameters.RemoveAt(0) })}";
        if (name.StartsWith("[static]", StringComparison.Ordinal)) return $"{WitPrinter.PrintName(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])}: static {WitPrinter.Print(function)}";
        return $"{WitPrinter.PrintName(name)}: {WitPrinter.Print(function)}";
    }

    [GeneratedRegex(@"^\s*(?<line>(?:(?:import |export )?[%\w-]+: (?:static )?(?:async )?func|constructor)\(.*\).*);$", RegexOptions.Multiline)]
    private static partial Regex FunctionLine();
}

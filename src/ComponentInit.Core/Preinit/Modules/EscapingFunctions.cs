using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The functions that a reference can be made of: only these can be in a table or a global.</summary>
internal static class EscapingFunctions
{
    /// <summary>Finds them.</summary>
    /// <param name="module">The module.</param>
    /// <param name="scan">What its code holds.</param>
    /// <returns>Their indices, rising.</returns>
    public static ImmutableArray<uint> Of(WasmModule module, CodeScan scan)
    {
        var functions = new SortedSet<uint>(scan.ReferredFunctions);
        foreach (var export in module.Exports)
        {
            if (export.Kind == ExternKind.Function) functions.Add(export.Index);
        }

        foreach (var segment in module.Elements)
        {
            if (segment.Functions.IsDefault) AddAll(segment.Expressions);
            else functions.UnionWith(segment.Functions);
        }

        AddAll(module.Globals.Select(global => global.Initial));
        AddAll(module.Tables.Where(table => table.Initial is not null).Select(table => table.Initial!.Value));
        return [.. functions];

        void AddAll(IEnumerable<ConstantExpression> expressions)
        {
            foreach (var expression in expressions)
            {
                var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset, "constant expression");
                while (walker.MoveNext())
                {
                    if (walker.Opcode == Opcode.RefFunc) functions.Add(walker.Current.Index(ImmediateKind.Function));
                }
            }
        }
    }
}

using System.Globalization;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Names of exports that instrumentation adds. A program that has such names already is refused.</summary>
internal static class ReservedNames
{
    /// <summary>How every reserved name begins.</summary>
    public const string Prefix = "__componentinit_";

    /// <summary>A memory.</summary>
    public static string Memory(int index) => Numbered("memory_", index);

    /// <summary>A global of the program.</summary>
    public static string Global(int index) => Numbered("global_", index);

    /// <summary>A table of the program.</summary>
    public static string Table(int index) => Numbered("table_", index);

    /// <summary>A function that references can be made of, by its index among all functions.</summary>
    public static string Function(uint index) => Numbered("function_", index);

    /// <summary>A change flag.</summary>
    public static string Flag(int index) => Numbered("flag_", index);

    private static string Numbered(string kind, long index) => Prefix + kind + index.ToString(CultureInfo.InvariantCulture);
}

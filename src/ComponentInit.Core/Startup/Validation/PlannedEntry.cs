using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>An entry with its place, as messages name it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Place">Its place in the list, from 0.</param>
internal readonly record struct PlannedEntry(StartupEntry Entry, int Place)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"entry {Place} ('{Entry.Target}', phase {(int)Entry.Phase} {StartupTerms.Of(Entry.Phase)})");
}

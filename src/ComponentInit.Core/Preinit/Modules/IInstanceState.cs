using System.Collections.Immutable;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The state of an instrumented core instance, as it can be read from outside.</summary>
internal interface IInstanceState
{
    /// <summary>A memory, by its index among the defined ones.</summary>
    ILinearMemory Memory(int index);

    /// <summary>A mutable global that holds a number or a vector, by its index among the defined ones.</summary>
    CoreValue Global(int index);

    /// <summary>Whether it shows what references refer to: tables, and globals that hold references.</summary>
    bool SeesReferences { get; }

    /// <summary>The elements of a table, by its index among the defined ones.</summary>
    ImmutableArray<Referent> Table(int index);

    /// <summary>What a mutable global refers to, by its index among the defined ones.</summary>
    Referent Reference(int index);

    /// <summary>The site that a change flag names, from 1; 0 for none.</summary>
    int Flag(int index);
}

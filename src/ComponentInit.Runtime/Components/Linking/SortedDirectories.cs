using System.Text;
using ComponentInit.Runtime.Values;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>
/// Gives the entries of directories in the order of their names (as UTF-8), where the engine gives them in that of the file system, which differs between two checkouts of
/// the same files. A <c>directory-entry-stream</c> is a resource of ours then. Source: <c>wasi:filesystem/types</c>.
/// </summary>
/// <param name="engine">The engine's own functions.</param>
internal sealed class SortedDirectories(EngineFunctions engine)
{
    /// <summary>Name of the resource.</summary>
    public const string Resource = "directory-entry-stream";

    /// <summary>Name of the function that opens one.</summary>
    public const string Open = "[method]descriptor.read-directory";

    /// <summary>Name of the function that reads from one.</summary>
    public const string Read = "[method]directory-entry-stream.read-directory-entry";

    /// <summary>Number of the resource's type among those of the host.</summary>
    public const uint Identity = uint.MaxValue;

    private const string ReadOwn = "read-directory-entry";
    private readonly List<Queue<ComponentValue>> _streams = [];

    /// <summary>Reads a directory to its end.</summary>
    public ComponentAnswer OpenStream(ComponentArguments arguments)
    {
        var opened = (ResultValue)engine.Call(Open, arguments.ToArray(), arguments.Handles);
        if (!opened.IsOk)
            return new ComponentAnswer(opened);
        var stream = (HandleValue)opened.Payload!;
        var entries = new List<ComponentValue>();
        ResultValue next;
        while ((next = (ResultValue)engine.Call(ReadOwn, [stream], arguments.Handles)) is { IsOk: true, Payload: OptionValue { Value: { } entry } })
            entries.Add(entry);
        arguments.Handles.Drop(stream, engine.Context);
        if (!next.IsOk)
            return new ComponentAnswer(next);
        _streams.Add(new Queue<ComponentValue>(entries.OrderBy(NameOf, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))));
        return new ComponentAnswer(new ResultValue(true, arguments.Handles.AddHosted(Resource, engine.Context, Identity, (uint)_streams.Count - 1)));
    }

    /// <summary>Gives the next entry.</summary>
    public ComponentAnswer ReadEntry(ComponentArguments arguments)
    {
        uint stream = arguments.Handles.TakeHosted(engine.Context, (HandleValue)arguments[0]);
        return new ComponentAnswer(new ResultValue(true, new OptionValue(_streams[(int)stream].TryDequeue(out ComponentValue? entry) ? entry : null)));
    }

    private static byte[] NameOf(ComponentValue entry) => Encoding.UTF8.GetBytes(((StringValue)((RecordValue)entry).Fields[1].Value).Value);
}

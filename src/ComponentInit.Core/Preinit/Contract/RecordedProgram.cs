using System.Text.Json;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Contract;

/// <summary>
/// The answers of a runtime that ran somewhere else, read from a file. The file is a JSON object: <c>schema</c> is <see cref="SchemaName"/>, <c>instrumented</c> the
/// SHA-256 of the instrumented component in lower-case hexadecimal digits, and <c>results</c> holds, for each function that was called, the array of what it gave in the
/// order of the calls: numbers as they are, a <c>list&lt;u8&gt;</c> as base64 text.
/// </summary>
public sealed class RecordedProgram : IInitialisedProgram
{
    /// <summary>Name and version of the form of the file.</summary>
    public const string SchemaName = "componentinit.state/1";

    private readonly JsonDocument _document;
    private readonly JsonElement _results;
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    private RecordedProgram(JsonDocument document, JsonElement results) => (_document, _results) = (document, results);

    /// <summary>Reads a file of answers.</summary>
    /// <param name="json">Its bytes, UTF-8.</param>
    /// <param name="component">The component that was run; the answers have to be of its very bytes.</param>
    /// <exception cref="WasmException">It is not of this form, or of another component: <see cref="WasmErrorCode.StateInvalid"/>.</exception>
    public static RecordedProgram Read(ReadOnlyMemory<byte> json, InstrumentedComponent component)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new WasmException(WasmErrorCode.StateInvalid, $"The state is no JSON document: {exception.Message}", exception);
        }

        try
        {
            return new RecordedProgram(document, FindResults(document.RootElement, component.Binary.Sha256));
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> CallS32Async(string function, CancellationToken cancellation = default) =>
        Next(function).TryGetInt32(out int value) ? ValueTask.FromResult(value) : throw Wrong(function, "an s32");

    /// <inheritdoc/>
    public ValueTask<long> CallS64Async(string function, CancellationToken cancellation = default) =>
        Next(function).TryGetInt64(out long value) ? ValueTask.FromResult(value) : throw Wrong(function, "an s64");

    /// <inheritdoc/>
    public ValueTask<float> CallF32Async(string function, CancellationToken cancellation = default) =>
        Next(function).TryGetSingle(out float value) ? ValueTask.FromResult(value) : throw Wrong(function, "an f32");

    /// <inheritdoc/>
    public ValueTask<double> CallF64Async(string function, CancellationToken cancellation = default) =>
        Next(function).TryGetDouble(out double value) ? ValueTask.FromResult(value) : throw Wrong(function, "an f64");

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> CallListU8Async(string function, CancellationToken cancellation = default) =>
        Next(function, JsonValueKind.String).TryGetBytesFromBase64(out byte[]? bytes) ? ValueTask.FromResult<ReadOnlyMemory<byte>>(bytes) : throw Wrong(function, "base64 text");

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _document.Dispose();
        return ValueTask.CompletedTask;
    }

    private static JsonElement FindResults(JsonElement root, string expected)
    {
        if (Text(root, "schema") is var schema && schema != SchemaName) throw Invalid($"The state has the schema '{schema}', and '{SchemaName}' is expected.");
        if (Text(root, "instrumented") is var given && given != expected)
        {
            throw new WasmException(
                WasmErrorCode.StateInvalid,
                $"The state is that of the instrumented component with the SHA-256 '{given}', and this input gives one with {expected}.")
            {
                RecommendedAction = "give the input that was instrumented, to the same version of component-init",
            };
        }

        return root.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Object ? results : throw Invalid("The state has no object 'results'.");
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private JsonElement Next(string function, JsonValueKind kind = JsonValueKind.Number)
    {
        int index = _used.GetValueOrDefault(function);
        if (!_results.TryGetProperty(function, out var answers) || answers.ValueKind != JsonValueKind.Array || index >= answers.GetArrayLength())
            throw Invalid($"The state has no results.{function}[{index}]: call {index + 1} of '{function}' was not recorded.");
        _used[function] = index + 1;
        var answer = answers[index];
        return answer.ValueKind == kind ? answer : throw Wrong(function, kind == JsonValueKind.Number ? "a number" : "base64 text");
    }

    private WasmException Wrong(string function, string expected) => Invalid($"results.{function}[{_used[function] - 1}] of the state is not {expected}.");

    private static WasmException Invalid(string message) => new(WasmErrorCode.StateInvalid, message);
}

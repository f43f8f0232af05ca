using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;

namespace ComponentInit.Tool.Tests.Guests;

/// <summary>Does by hand what any runtime does between <c>instrument</c> and <c>apply</c>.</summary>
internal static class RecordedState
{
    /// <summary>Calls what the document of <c>instrument</c> says, and gives the file for <c>apply</c>.</summary>
    /// <param name="file">The instrumented component.</param>
    /// <param name="document">What <c>instrument --json</c> wrote.</param>
    public static JsonObject Record(string file, JsonElement document)
    {
        using var instance = BinaryInstance.Create(WasmBinary.Read(file), new CallOptions());
        string access = document.GetProperty("accessInstance").GetString()!;
        long pieceLength = document.GetProperty("pieceLength").GetInt64();
        JsonObject results = [];
        byte[] state = [];
        instance.CallText(document.GetProperty("init").GetString()!);
        foreach (JsonElement function in document.GetProperty("functions").EnumerateArray())
        {
            string name = function.GetProperty("name").GetString()!;
            JsonElement memory = function.GetProperty("memory");
            long calls = memory.ValueKind == JsonValueKind.Null ? 1 : (BitConverter.ToInt64(state, 8 * memory.GetInt32()) + pieceLength - 1) / pieceLength;
            JsonArray answers = [];
            for (long i = 0; i < calls; i++)
            {
                object? value = instance.Call($"{access}#{name}", []).Values[0];
                if (name == "state") state = (byte[])value!;
                answers.Add(value is byte[] bytes ? Convert.ToBase64String(bytes) : JsonValue.Create((int)value!));
            }

            results.Add(name, answers);
        }

        return new JsonObject
        {
            ["schema"] = "componentinit.state/1",
            ["instrumented"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            ["results"] = results,
        };
    }
}

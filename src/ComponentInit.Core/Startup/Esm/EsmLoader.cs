namespace ComponentInit.Core.Startup.Esm;

/// <summary>A loader: one ES module without dependencies, and the declarations beside it.</summary>
/// <param name="Script">The text of the <c>.mjs</c> file.</param>
/// <param name="Declarations">The text of the <c>.d.mts</c> file.</param>
/// <param name="StartsByItself">Whether importing it starts the module and gives its exports; otherwise only <c>load</c> does, since the module needs imports.</param>
public sealed record EsmLoader(string Script, string Declarations, bool StartsByItself);

namespace ComponentInit.Core.Snapshots;

/// <summary>An environment variable that the guest was given. Its value may be a secret and is not kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ValueSha256">SHA-256 of its value in UTF-8, in hexadecimal.</param>
public sealed record EnvironmentVariable(string Name, string ValueSha256)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

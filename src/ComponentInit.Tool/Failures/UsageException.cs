namespace ComponentInit.Tool.Failures;

/// <summary>The command line asks for something that cannot be, found after parsing: exit code 2.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong and what to write instead.</param>
    public UsageException(string message)
        : base(message)
    {
    }
}

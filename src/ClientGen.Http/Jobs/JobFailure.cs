namespace ClientGen.Http;

/// <summary>One of a vendor's reasons why a job, or one image of it, failed.</summary>
/// <param name="message">The vendor's words.</param>
/// <param name="subject">What it is about, such as the input's URL or name, where the vendor says.</param>
/// <param name="code">The vendor's code, where there is one.</param>
public sealed class JobFailure(string message, string? subject = null, string? code = null)
{
    /// <summary>The vendor's words.</summary>
    public string Message { get; } = message;

    /// <summary>What it is about, where the vendor says.</summary>
    public string? Subject { get; } = subject;

    /// <summary>The vendor's code, where there is one.</summary>
    public string? Code { get; } = code;

    /// <summary>The vendor's words alone, without the queries of addresses; the subject may be a signed URL.</summary>
    public override string ToString() => Redaction.Clean(Message ?? "", null);

    internal JobFailure Clean(string[]? keys) =>
        new(
            Redaction.Clean(Message ?? "", keys),
            Subject is null ? null : Redaction.Clean(Subject, keys),
            Code is null ? null : Redaction.Clean(Code, keys)
        );
}

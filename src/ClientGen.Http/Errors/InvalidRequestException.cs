using ClientGen.Json;

namespace ClientGen.Http;

/// <summary>A billable request was not sent, because the vendor is known to refuse it. Nothing was started, nothing was paid.</summary>
public sealed class InvalidRequestException : ArgumentException
{
    internal InvalidRequestException(ApiOperation operation, IReadOnlyList<ModelIssue> issues)
        : base($"{operation} was not sent: {string.Join(" ", issues)} To send it all the same, set RequestOptions.SkipValidation.") =>
        Issues = issues;

    /// <summary>What is wrong, each with its place in C# and in JSON.</summary>
    public IReadOnlyList<ModelIssue> Issues { get; }
}

using ClientGen.Json;

namespace ClientGen.Http;

/// <summary>A billable request was not sent, because the vendor is known to refuse it. Nothing was started, nothing was paid.</summary>
public sealed class InvalidRequestException : ArgumentException
{
    /// <summary>Says that a request was not sent.</summary>
    /// <param name="operation">The operation it was for.</param>
    /// <param name="issues">What is wrong with it.</param>
    public InvalidRequestException(ApiOperation operation, IReadOnlyList<ModelIssue> issues)
        : base($"{operation} was not sent: {string.Join(" ", issues)} To send it all the same, set RequestOptions.SkipValidation.") =>
        Issues = issues;

    /// <summary>What is wrong, each with its place in C# and in JSON.</summary>
    public IReadOnlyList<ModelIssue> Issues { get; }
}

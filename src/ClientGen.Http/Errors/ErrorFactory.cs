namespace ClientGen.Http;

/// <summary>The exception for a response that is not a success.</summary>
internal static class ErrorFactory
{
    public static ApiException Create(string target, ApiFailure failure)
    {
        var message = Message(target, failure);
        return failure.Status switch
        {
            400 or 422 => new ValidationException(message, failure),
            401 => new AuthenticationException(message, failure),
            402 => new OutOfCreditsException(message, failure),
            403 => new PermissionDeniedException(message, failure),
            404 or 410 => new NotFoundException(message, failure),
            408 => new RequestTimeoutException(message, failure),
            409 => new ConflictException(message, failure),
            429 => new RateLimitedException(message, failure),
            >= 300 and < 400 => new RedirectRefusedException(message, failure),
            >= 500 => new ServerException(message, failure),
            _ => new ApiException(message, failure),
        };
    }

    private static string Message(string target, ApiFailure failure)
    {
        var error = failure.Error;
        var parts = new List<string> { $"{target} answered {failure.Status}{Meaning(failure.Status)}." };
        if ((error.Code ?? error.Type) is { } code)
            parts.Add($"Code: {Short(code)}.");
        if (error.Message is { } words)
            parts.Add(Short(words));
        foreach (var detail in error.Details.Take(3))
            parts.Add($"{Short(detail.Key)}: {Short(string.Join(" ", detail.Value))}");
        if (failure.RequestId is { } id)
            parts.Add($"Request id: {id}.");
        return string.Join(" ", parts);
    }

    private static string Meaning(int? status) =>
        status switch
        {
            301 or 302 or 303 or 307 or 308 => " (a redirect, which is not followed)",
            401 => " (the key was not accepted)",
            402 => " (no credits left)",
            403 => " (not permitted)",
            404 => " (not found)",
            429 => " (too many calls; nothing was started)",
            _ => "",
        };

    private static string Short(string text) => text.Length <= 300 ? text : $"{text.Remove(300)}…";
}

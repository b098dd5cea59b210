using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>A no with status 200: the vendor answers with an error's words where the result should be.</summary>
internal static class Refusal
{
    public static ValidationException Of(ApiOperation operation, string? words, string? rawBody, string then) =>
        new(
            $"{operation} was refused. {words} {then}".TrimEnd(),
            new ApiFailure
            {
                Operation = operation,
                Status = 200,
                Error = new ApiError { Message = words },
                RawBody = rawBody,
            }
        );
}

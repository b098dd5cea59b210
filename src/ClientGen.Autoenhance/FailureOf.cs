using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>What is known of a failed call, for an exception that says more of it.</summary>
internal static class FailureOf
{
    public static ApiFailure Cause(Exception cause) =>
        cause is not ApiException api
            ? new ApiFailure()
            : new ApiFailure
            {
                Operation = api.Operation,
                Status = api.Status,
                RequestId = api.RequestId,
                RetryAfter = api.RetryAfter,
                RawBody = api.RawBody,
                Error = new ApiError
                {
                    Code = api.ErrorCode,
                    Type = api.ErrorType,
                    Message = api.ErrorMessage,
                    Details = api.Details,
                },
            };
}

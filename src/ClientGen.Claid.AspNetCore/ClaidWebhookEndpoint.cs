using ClientGen.Claid;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Receives Claid's webhooks.</summary>
public static class ClaidWebhookEndpoint
{
    private const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Maps a path to which Claid posts. Calls that Claid did not sign are answered 401 and go no further.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/claid</c>.</param>
    /// <param name="secret">The secret shared with Claid.</param>
    /// <param name="handle">What is done with a job's news. Claid may post the same news twice: make it safe to repeat.</param>
    /// <returns>The endpoint, for conventions of the host's own.</returns>
    /// <remarks>Bodies over 1 MiB are answered 413.</remarks>
    public static IEndpointConventionBuilder MapClaidWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, string secret, Func<ClaidWebhook, CancellationToken, Task> handle)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        ArgumentNullException.ThrowIfNull(handle);
        return endpoints.MapPost(pattern, async (HttpContext context) =>
        {
            if (await ReadAsync(context).ConfigureAwait(false) is not { } body)
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            try
            {
                var headers = context.Request.Headers.SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value ?? ""));
                await handle(ClaidWebhook.Parse(body, headers, secret), context.RequestAborted).ConfigureAwait(false);
                return Results.NoContent();
            }
            catch (InvalidSignatureException)
            {
                return Results.Unauthorized();
            }
            catch (JsonException)
            {
                return Results.BadRequest();
            }
        });
    }

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBodyBytes;
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
            return body.Length > MaxBodyBytes ? null : body.ToArray();
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}

using ClientGen.Claid;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Receives Claid's webhooks.</summary>
public static class ClaidWebhookEndpoint
{
    /// <summary>Maps a path to which Claid posts. Calls that Claid did not sign are answered 401 and go no further.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/claid</c>.</param>
    /// <param name="secret">The secret shared with Claid.</param>
    /// <param name="handle">What is done with a job's news. Claid may post the same news twice: make it safe to repeat.</param>
    /// <returns>The endpoint, for conventions of the host's own.</returns>
    /// <inheritdoc cref="MapClaidWebhook(IEndpointRouteBuilder, string, Action{ClaidWebhookEndpointOptions}, Func{ClaidWebhook, CancellationToken, Task})" path="/remarks"/>
    public static IEndpointConventionBuilder MapClaidWebhook(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        string secret,
        Func<ClaidWebhook, CancellationToken, Task> handle
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return endpoints.MapClaidWebhook(pattern, options => options.Secret = secret, handle);
    }

    /// <summary>Maps a path to which Claid posts, with options.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/claid</c>.</param>
    /// <param name="configure">Sets the secret, or says that the account has none.</param>
    /// <param name="handle">What is done with a job's news. Claid may post the same news twice: make it safe to repeat.</param>
    /// <returns>The endpoint, for conventions of the host's own.</returns>
    /// <remarks>
    /// Answers: 204 when <paramref name="handle"/> is through; 401 for a wrong or missing signature; 400 for a body that is no job; 413 for
    /// one that is too
    /// long. What <paramref name="handle"/> throws is logged and goes on to the application's own handling of exceptions, whatever its
    /// type.
    /// </remarks>
    /// <exception cref="ArgumentException">Neither a secret nor <see cref="ClaidWebhookEndpointOptions.AllowUnsigned"/> is set, or both, or
    /// the limit is not more than 0.</exception>
    public static IEndpointConventionBuilder MapClaidWebhook(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Action<ClaidWebhookEndpointOptions> configure,
        Func<ClaidWebhook, CancellationToken, Task> handle
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(handle);
        var options = new ClaidWebhookEndpointOptions();
        configure(options);
        options.Check();
        var logger = endpoints.ServiceProvider.GetService<ILoggerFactory>()?.CreateLogger(WebhookLog.Category) ?? NullLogger.Instance;
        if (options.AllowUnsigned)
            WebhookLog.Unsigned(logger, pattern);
        var receiver = new WebhookReceiver(options, handle, logger);
        return endpoints.MapPost(pattern, receiver.ReceiveAsync);
    }
}

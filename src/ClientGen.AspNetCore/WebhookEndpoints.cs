using ClientGen.AspNetCore;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Receives the vendors' webhooks.</summary>
/// <remarks>
/// Every endpoint answers 204 when the application is through; 401 where the call does not show that the vendor sent it, or is too old; 400
/// for a body that is none of the vendor's; 413 for one that is too long. What the application throws is logged and goes on to its own
/// handling of exceptions, whatever its type. A vendor may post the same news twice: make it safe to repeat.
/// </remarks>
public static class WebhookEndpoints
{
    /// <summary>Maps a path to which Claid posts.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/claid</c>.</param>
    /// <param name="configure">Sets the secrets, or says that the account has none. For a section of the configuration:
    /// <c>options => section.Bind(options)</c>.</param>
    /// <param name="handle">What is done with a job's news.</param>
    /// <returns>The endpoint, for conventions of the host's own.</returns>
    /// <exception cref="ArgumentException">Neither a secret nor <see cref="ClaidWebhookEndpointOptions.AllowUnsigned"/> is set, or both, or
    /// the limit is not more than 0.</exception>
    public static IEndpointConventionBuilder MapClaidWebhook(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Action<ClaidWebhookEndpointOptions> configure,
        Func<ClaidWebhook, CancellationToken, Task> handle
    )
    {
        var options = Configured(endpoints, configure);
        if (options.AllowUnsigned)
            WebhookLog.Unsigned(Logger(endpoints), "Claid", pattern);
        var reader = options.AllowUnsigned ? ClaidWebhookReader.Unsigned() : new ClaidWebhookReader([.. options.Secrets]);
        return endpoints.Map(pattern, options, new("Claid", reader, news => $"the {news.Family} job {news.Id}"), handle);
    }

    /// <summary>Maps a path to which Perfectly Clear posts. A call that came before goes no further once it was acted on.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/perfectlyclear</c>.</param>
    /// <param name="configure">Sets the API key as the secret. For a section of the configuration:
    /// <c>options => section.Bind(options)</c>.</param>
    /// <param name="handle">What is done with a job's status.</param>
    /// <returns>The endpoint, for conventions of the host's own.</returns>
    /// <remarks>The clock is the application's <see cref="TimeProvider"/> where it has one.</remarks>
    /// <exception cref="ArgumentException">No secret is set, or one is empty, or a number is not more than 0.</exception>
    public static IEndpointConventionBuilder MapPerfectlyClearWebhook(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Action<PerfectlyClearWebhookEndpointOptions> configure,
        Func<CorrectionStatus, CancellationToken, Task> handle
    )
    {
        var options = Configured(endpoints, configure);
        var reading = new WebhookReaderOptions
        {
            Window = options.Window,
            RememberedCalls = options.RememberedCalls,
            TimeProvider = endpoints.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System,
        };
        var reader = new PerfectlyClearWebhookReader(reading, [.. options.Secrets]);
        return endpoints.Map(pattern, options, new("Perfectly Clear", reader, status => $"a job that is {status.Status.Value}"), handle);
    }

    /// <summary>Maps a path to which Autoenhance posts.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/autoenhance</c>.</param>
    /// <param name="configure">Sets the webhook's token as the secret. For a section of the configuration:
    /// <c>options => section.Bind(options)</c>.</param>
    /// <param name="handle">What is done with an event; all its members may be missing. Read the image before acting on it.</param>
    /// <returns>The endpoint, for conventions of the host's own.</returns>
    /// <exception cref="ArgumentException">No secret is set, or one is empty, or the limit is not more than 0.</exception>
    public static IEndpointConventionBuilder MapAutoenhanceWebhook(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Action<WebhookEndpointOptions> configure,
        Func<WebhookEvent, CancellationToken, Task> handle
    )
    {
        var options = Configured(endpoints, configure);
        var reader = new AutoenhanceWebhookReader([.. options.Secrets]);
        // The ids of images and orders grant access: none is told.
        return endpoints.Map(pattern, options, new("Autoenhance", reader, _ => "an image or order"), handle);
    }

    private static IEndpointConventionBuilder Map<TEvent>(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        WebhookEndpointOptions options,
        WebhookSource<TEvent> source,
        Func<TEvent, CancellationToken, Task> handle
    )
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(handle);
        return endpoints.MapPost(pattern, new WebhookCalls<TEvent>(source, options.MaxBodyBytes, handle, Logger(endpoints)).ReceiveAsync);
    }

    private static TOptions Configured<TOptions>(IEndpointRouteBuilder endpoints, Action<TOptions> configure)
        where TOptions : WebhookEndpointOptions, new()
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new TOptions();
        configure(options);
        options.Check();
        return options;
    }

    private static ILogger Logger(IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetService<ILoggerFactory>()?.CreateLogger(WebhookLog.Category) ?? NullLogger.Instance;
}

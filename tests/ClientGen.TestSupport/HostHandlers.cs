using System.Net;

namespace ClientGen.TestSupport;

/// <summary>Handlers as hosts write them.</summary>
public static class HostHandlers
{
    /// <summary>Sends a request again that did not succeed, whatever went wrong.</summary>
    public sealed class SendsTwice(bool buffers = false) : DelegatingHandler
    {
        /// <inheritdoc/>
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (buffers && request.Content is not null)
                await request.Content.LoadIntoBufferAsync(cancellationToken);
            try
            {
                var first = await base.SendAsync(request, cancellationToken);
                if (first.IsSuccessStatusCode)
                    return first;
                first.Dispose();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Tried again.
            }
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Makes each request anew, and sends it until it succeeds, three times at most.</summary>
    public sealed class SendsClones(bool withOptions, bool firstToo = false) : DelegatingHandler
    {
        /// <inheritdoc/>
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!firstToo)
                request.Content = body is null ? null : Copy(request.Content!, body);
            for (var attempt = 1; ; attempt++)
            {
                var response = await base.SendAsync(attempt == 1 && !firstToo ? request : Clone(request, body), cancellationToken);
                if (response.IsSuccessStatusCode || attempt == 3)
                    return response;
                response.Dispose();
            }
        }

        private HttpRequestMessage Clone(HttpRequestMessage request, byte[]? body)
        {
            var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version };
            foreach (var header in request.Headers)
                clone.Headers.TryAddWithoutValidation(header.Key, header.Value);
            if (body is not null)
                clone.Content = Copy(request.Content!, body);
            if (withOptions)
            {
                foreach (var option in (IDictionary<string, object?>)request.Options)
                    ((IDictionary<string, object?>)clone.Options)[option.Key] = option.Value;
            }
            return clone;
        }

        private static ByteArrayContent Copy(HttpContent content, byte[] body)
        {
            var copy = new ByteArrayContent(body);
            foreach (var header in content.Headers)
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            return copy;
        }
    }

    /// <summary>Answers in the vendor's place when the vendor's response is no success.</summary>
    public sealed class FallsBack(HttpStatusCode status, string body) : DelegatingHandler
    {
        /// <inheritdoc/>
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return response;
                response.Dispose();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Answered in its place.
            }
            return new HttpResponseMessage(status) { Content = new StringContent(body) };
        }
    }

    /// <summary>Sends through another handler, which nobody sees behind it.</summary>
    public sealed class Opaque(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner);

        /// <inheritdoc/>
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _inner.SendAsync(request, cancellationToken);

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _inner.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Does something to each request.</summary>
    public sealed class Changes(Action<HttpRequestMessage> change) : DelegatingHandler
    {
        /// <inheritdoc/>
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Does something after each response.</summary>
    public sealed class After(Action<HttpResponseMessage> action) : DelegatingHandler
    {
        /// <inheritdoc/>
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            action(response);
            return response;
        }
    }
}

using System.Text;
using ClientGen.Json;

namespace ClientGen.Http;

/// <summary>A request as it would be sent, and what it would cost. Nothing was sent.</summary>
/// <remarks>The key is left out. Addresses and bodies are shown as they are: what else in them grants access, do not log.</remarks>
/// <param name="operation">The operation that it calls.</param>
/// <param name="address">The whole address.</param>
/// <param name="headers">The headers, in the order in which they are sent.</param>
/// <param name="body">The body as text.</param>
/// <param name="expectedCost">What it costs.</param>
/// <param name="warnings">What the vendor may refuse.</param>
public sealed class RequestPreview(
    ApiOperation operation,
    Uri address,
    IReadOnlyList<KeyValuePair<string, string>> headers,
    string? body = null,
    ExpectedCost? expectedCost = null,
    IReadOnlyList<ModelIssue>? warnings = null
)
{
    /// <summary>The operation that it calls.</summary>
    public ApiOperation Operation { get; } = operation ?? throw new ArgumentNullException(nameof(operation));

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method => Operation.Method;

    /// <summary>The whole address, with its query.</summary>
    public Uri Address { get; } = address ?? throw new ArgumentNullException(nameof(address));

    /// <summary>The headers, those of the body among them; <c>[key]</c> stands for the key. What handlers of your own add is not among
    /// them, nor is what the connection adds, such as <c>Host</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; } = headers ?? throw new ArgumentNullException(nameof(headers));

    /// <summary>The body as it would be sent; <c>[photo.jpg, 123456 bytes]</c> stands for a file. <see langword="null"/> where there is
    /// none.</summary>
    public string? Body { get; } = body;

    /// <summary>What the vendor bills for it, as far as it is published; <see langword="null"/> where it costs nothing.</summary>
    public ExpectedCost? ExpectedCost { get; } = expectedCost;

    /// <summary>What in it the vendor may refuse. What the vendor is known to refuse throws, as it does when it is sent.</summary>
    public IReadOnlyList<ModelIssue> Warnings { get; } = warnings ?? [];

    /// <summary>The request as text: method and address, headers, an empty line, the body.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(Address.AbsoluteUri).Append('\n');
        foreach (var header in Headers)
            text.Append(header.Key).Append(": ").Append(header.Value).Append('\n');
        return Body is null ? text.ToString() : text.Append('\n').Append(Body).Append('\n').ToString();
    }
}

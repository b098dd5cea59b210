using ClientGen.Json;

namespace ClientGen.Http;

/// <summary>What the document says of one operation, as data.</summary>
/// <param name="vendor">The vendor's name, such as <c>Claid</c>.</param>
/// <param name="name">The operation's name in C#, such as <c>StartBatchEdit</c>; it appears in errors, logs and traces.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path template below the base address, such as <c>/v1/image/edit/batch/{task_id}</c>.</param>
public sealed class ApiOperation(string vendor, string name, HttpMethod method, string path)
{
    private static readonly string[] OneKey = [nameof(VendorOptions.ApiKey)];

    /// <summary>The vendor's name.</summary>
    public string Vendor { get; } = vendor ?? throw new ArgumentNullException(nameof(vendor));

    /// <summary>The operation's name in C#.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; } = method ?? throw new ArgumentNullException(nameof(method));

    /// <summary>The path template below the base address.</summary>
    public string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>Whether the vendor charges for it. Default: it does, the careful reading of a document that does not say.</summary>
    public OperationCost Cost { get; init; } = OperationCost.Billable;

    /// <summary>What each call is billed, as far as it is published; a request that knows more says it itself. Default: unknown.</summary>
    public ExpectedCost? ExpectedCost { get; init; }

    /// <summary>What sending it again would do. Default: the work twice.</summary>
    public RetryClass Retry { get; init; } = RetryClass.Never;

    /// <summary>Whether it takes the key. Default: it does.</summary>
    public OperationAuth Auth { get; init; } = OperationAuth.Key;

    /// <summary>The options that hold the keys that it takes together, by their names. Default: <see cref="VendorOptions.ApiKey"/>
    /// alone.</summary>
    public IReadOnlyList<string> Keys { get; init; } = OneKey;

    /// <summary>What a file must be that answers it. Default: an image or a video.</summary>
    public FileContent Content { get; init; }

    /// <summary>The media types that it answers with, as its <c>Accept</c> header names them. Default: <c>application/json</c>.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The media types that a call may ask for with <see cref="RequestOptions.Accept"/>. Default: none besides
    /// <see cref="Accept"/>.</summary>
    public IReadOnlyList<string> ResponseTypes { get; init; } = [];

    /// <summary>The media types that a call may choose for its body with <see cref="RequestOptions.ContentType"/>. Default: none, the
    /// body has one.</summary>
    public IReadOnlyList<string> RequestTypes { get; init; } = [];

    /// <summary>How a caller finds out whether an operation with an unknown outcome was started; part of the error's text.</summary>
    public string? WhenUnknown { get; init; }

    // A billable read (a GET that buys) starts work like any POST.
    internal bool StartsWork => Cost == OperationCost.Billable || Retry == RetryClass.Never;

    /// <summary>The vendor and the operation's name.</summary>
    public override string ToString() => $"{Vendor} {Name}";
}

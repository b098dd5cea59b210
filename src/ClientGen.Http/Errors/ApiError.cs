namespace ClientGen.Http;

/// <summary>What a vendor's error body says.</summary>
public sealed class ApiError
{
    /// <summary>An error body that says nothing.</summary>
    public static ApiError None { get; } = new();

    /// <summary>The vendor's code for the error.</summary>
    public string? Code { get; init; }

    /// <summary>The vendor's family of errors it belongs to.</summary>
    public string? Type { get; init; }

    /// <summary>The vendor's words.</summary>
    public string? Message { get; init; }

    /// <summary>The vendor's words for each part of the request, by path such as <c>operations.resizing.width</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Details { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

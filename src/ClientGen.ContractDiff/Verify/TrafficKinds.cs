namespace ClientGen.ContractDiff.Verify;

/// <summary>The kinds of <see cref="TrafficFinding"/>.</summary>
internal static class TrafficKinds
{
    public const string UndeclaredMember = "undeclared-member";

    /// <summary>A member that an object has beyond those the document lists, where the document says that there may be more.</summary>
    public const string UndeclaredOpenMember = "undeclared-open-member";

    public const string UndeclaredEnumValue = "undeclared-enum-value";

    private const string BrokenKeyword = "breaks-";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "broken-json",
        "missing-header",
        "missing-member",
        "missing-parameter",
        "null-not-allowed",
        "type-mismatch",
        UndeclaredEnumValue,
        "undeclared-header",
        "undeclared-media-type",
        UndeclaredMember,
        UndeclaredOpenMember,
        "undeclared-operation",
        "undeclared-parameter",
        "undeclared-status",
    };

    /// <summary>The kind of a value that breaks a keyword of its schema, such as <c>breaks-maximum</c>.</summary>
    public static string Breaks(string keyword) => BrokenKeyword + keyword;

    public static bool Is(string kind) => Known.Contains(kind) || kind.StartsWith(BrokenKeyword, StringComparison.Ordinal);
}

namespace ClientGen.Import;

/// <summary>The codes of <see cref="ImportError"/>.</summary>
public static class ImportErrorCode
{
    /// <summary>The source does not exist or cannot be opened.</summary>
    public const string Unreadable = "CI0001";

    /// <summary>The source is not UTF-8 text, or a fragment in it is not JSON.</summary>
    public const string Malformed = "CI0002";

    /// <summary>The source holds no OpenAPI fragment.</summary>
    public const string NoFragments = "CI0003";

    /// <summary>Two fragments say different things about the same part of the document.</summary>
    public const string Conflict = "CI0004";

    /// <summary>The fragment is JSON but does not have the shape of an OpenAPI 3 document.</summary>
    public const string NotOpenApi = "CI0005";

    /// <summary>The command itself was called with something it cannot use.</summary>
    public const string BadArgument = "CI0006";
}

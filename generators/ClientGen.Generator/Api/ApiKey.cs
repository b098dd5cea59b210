using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>How a key is sent: the header, and what stands before the key in it.</summary>
/// <param name="Header">Such as <c>Authorization</c>; the name of a parameter or cookie where it goes there.</param>
/// <param name="Prefix">Such as <c>"Bearer "</c>; empty where the header holds the key alone.</param>
/// <param name="Place">Header, query or cookie.</param>
internal sealed record ApiKey(string Header, string Prefix, string Place = ApiKey.InHeader)
{
    public const string InHeader = "header";

    /// <summary>Before user name and password, with a colon between them and in base64.</summary>
    public const string Basic = "Basic ";

    /// <summary>The key of a document that names none.</summary>
    public static ApiKey Usual { get; } = new("Authorization", "Bearer ");

    /// <summary>Whether an operation needs a key: the overlay's word, or else that of the document.</summary>
    public static bool NeedsKey(Operation operation, SpecDocument document) =>
        (string?)operation.Definition[ExtensionNames.Auth] is { } said
            ? said == "key"
            : Requirements(operation, document) is not JArray { Count: 0 };

    /// <summary>The alternatives that the document gives for an operation.</summary>
    public static JToken? Requirements(Operation operation, SpecDocument document) =>
        operation.Definition["security"] ?? document.Root["security"];

    /// <summary>Whether both have the one place, so that they cannot be sent together.</summary>
    public bool IsInTheWayOf(ApiKey other) =>
        Place == other.Place
        && string.Equals(Header, other.Header, Place == InHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public override string ToString() =>
        Place != InHeader ? $"the {Place} as {Header}"
        : Prefix.Length == 0 ? $"the header {Header}"
        : $"the header {Header} after \"{Prefix.Trim()}\"";
}

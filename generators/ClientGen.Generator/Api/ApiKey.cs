using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>How the key is sent: the header, and what stands before the key in it.</summary>
/// <param name="Header">Such as <c>Authorization</c>; the name of a parameter or cookie where it goes there.</param>
/// <param name="Prefix">Such as <c>"Bearer "</c>; empty where the header holds the key alone.</param>
/// <param name="Place">Header, query or cookie.</param>
internal sealed record ApiKey(string Header, string Prefix, string Place = ApiKey.InHeader)
{
    public const string InHeader = "header";

    private const string Mend =
        "Say it in the overlay: \"security\" on \"$\" for all operations, and on an operation \"x-clientgen-auth\": \"none\" "
        + "where it needs no key.";

    /// <summary>The one way that all operations with a key agree on, or null; the reason is reported.</summary>
    public static ApiKey? Of(SpecDocument document)
    {
        (Operation Operation, ApiKey Key)? first = null;
        foreach (var operation in Operation.All(document).Where(operation => NeedsKey(operation, document)))
        {
            if (Of(operation, document) is not { } key)
                return null;
            if (first is { } earlier && earlier.Key != key)
            {
                document.Error(
                    Codes.UnusableKey,
                    operation.Definition,
                    $"The key goes into {key} here and into {earlier.Key} in {Named(earlier.Operation)}: a client sends it one "
                        + "way. In the overlay, take away the \"security\" of its own that one of them has: "
                        + OverlayAction.Remove(operation.Definition["security"] is null ? earlier.Operation : operation, "security")
                );
                return null;
            }
            first ??= (operation, key);
        }
        // No operation sends it.
        if (first is null && document.Defaults == Defaults.ByMethod)
            return new("Authorization", "Bearer ");
        if (first is null)
        {
            document.Error(
                Codes.UnusableKey,
                document.Root["security"] ?? document.Root,
                $"No operation of the document needs a key. {Mend}"
            );
        }
        return first?.Key;
    }

    /// <summary>Whether an operation needs the key: the overlay's word, or else that of the document.</summary>
    public static bool NeedsKey(Operation operation, SpecDocument document) =>
        (string?)operation.Definition[ExtensionNames.Auth] is { } said
            ? said == "key"
            : Requirements(operation, document) is not JArray { Count: 0 };

    public override string ToString() =>
        Place != InHeader ? $"the {Place} as {Header}"
        : Prefix.Length == 0 ? $"the header {Header}"
        : $"the header {Header} after \"{Prefix.Trim()}\"";

    private static JToken? Requirements(Operation operation, SpecDocument document) =>
        operation.Definition["security"] ?? document.Root["security"];

    private static ApiKey? Of(Operation operation, SpecDocument document)
    {
        if (Requirements(operation, document) is not JArray { Count: > 0 } requirements)
        {
            document.Error(
                Codes.UnusableKey,
                operation.Definition,
                $"The document does not say which key {Named(operation)} needs. {Mend}"
            );
            return null;
        }
        // They are alternatives: the first that a client can meet is taken, a header before places that others may see.
        var keys = requirements
            .OfType<JObject>()
            .Where(requirement => requirement.Count == 1)
            .Select(requirement => KeyScheme.Read(requirement.Properties().First(), document))
            .ToList();
        if ((keys.Find(read => read.Key?.Place == InHeader) ?? keys.Find(read => read.Key is not null)) is { Key: { } key })
            return key;
        if (keys is [var refused, ..])
        {
            document.Error(Codes.UnusableKey, refused.Place, refused.Fault!);
        }
        else
        {
            document.Error(
                Codes.UnusableKey,
                requirements,
                "Each alternative of this \"security\" wants no key or several: a client sends one. Correct it in the overlay."
            );
        }
        return null;
    }

    private static string Named(Operation operation) => $"{operation.Method.ToUpperInvariant()} {operation.Path}";
}

using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>What the overlay says of a union under <c>x-clientgen-union</c>.</summary>
internal sealed record UnionOptions
{
    public const string Help =
        "Settle it in the overlay under \"x-clientgen-union\": { \"strings\": \"known-values-first\" }, { \"objects\": \"first-match\" }, "
        + "{ \"untagged\": \"TypeName\" }, { \"sibling\": \"member\", \"its value\": \"TypeName\" }, or remove a variant.";

    private static readonly string[] Known = ["strings", "objects", "prefer", "untagged", "base", "sibling"];

    /// <summary>A string that is a known value of the enum is the enum; any other is text.</summary>
    public bool KnownValuesFirst { get; private init; }

    /// <summary>The first object variant all of whose required members are present wins.</summary>
    public bool FirstMatch { get; private init; }

    /// <summary>The object variant that is tried first.</summary>
    public string? Prefer { get; private init; }

    /// <summary>The object variant that an object without a tag means.</summary>
    public string? Untagged { get; private init; }

    /// <summary>The name of the base class of tagged variants.</summary>
    public string? BaseName { get; private init; }

    /// <summary>The member beside the union whose value says which variant it is.</summary>
    public string? Sibling { get; private init; }

    /// <summary>The variants by the sibling's value.</summary>
    public IReadOnlyDictionary<string, string> BySibling { get; private init; } = new Dictionary<string, string>();

    public static UnionOptions Read(JObject schema, SpecDocument document)
    {
        if (schema[ExtensionNames.Union] is not { } said)
            return new();
        if (said is not JObject value || !IsKnown(value))
        {
            document.Error(
                Codes.UnknownInstruction,
                said,
                $"This is no way to settle a union. {Help} It is left open with {OverlayAction.RemoveAt(said)}"
            );
            return new();
        }
        return new()
        {
            KnownValuesFirst = value["strings"] is not null,
            FirstMatch = value["objects"] is not null,
            Prefer = (string?)value["prefer"],
            Untagged = (string?)value["untagged"],
            BaseName = (string?)value["base"],
            Sibling = (string?)value["sibling"],
            BySibling = value
                .Properties()
                .Where(property => !Known.Contains(property.Name))
                .ToDictionary(property => property.Name, property => (string)property.Value!, StringComparer.Ordinal),
        };
    }

    /// <summary>The same, with the first variant that fits.</summary>
    public UnionOptions First => this with { KnownValuesFirst = true, FirstMatch = true };

    private static bool IsKnown(JObject value) =>
        value
            .Properties()
            .All(property => property.Value.Type == JTokenType.String && (value["sibling"] is not null || Known.Contains(property.Name)))
        && (string?)value["strings"] is (null or "known-values-first")
        && (string?)value["objects"] is (null or "first-match");
}

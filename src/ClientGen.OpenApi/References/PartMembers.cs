using ClientGen.OpenApi.Operations;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.References;

/// <summary>Which members of each kind of object are such objects again. Examples, links and extensions are none.</summary>
internal static class PartMembers
{
    private static readonly (string Member, PartKind Kind)[] RootMaps =
    [
        ("paths", PartKind.PathItem),
        ("webhooks", PartKind.PathItem),
        ("x-ms-paths", PartKind.PathItem),
    ];

    private static readonly (string Member, PartKind Kind)[] ComponentMaps =
    [
        ("pathItems", PartKind.PathItem),
        ("parameters", PartKind.Parameter),
        ("requestBodies", PartKind.Body),
        ("responses", PartKind.Response),
        ("headers", PartKind.Header),
        ("callbacks", PartKind.Callback),
        ("mediaTypes", PartKind.Media),
        ("schemas", PartKind.Schema),
    ];

    private static readonly Dictionary<PartKind, (string Member, PartKind Kind)[]> Members = new()
    {
        [PartKind.PathItem] =
        [
            .. OperationMethods.All.Select(method => (method, PartKind.Operation)),
            ("additionalOperations/*", PartKind.Operation),
            ("parameters/*", PartKind.Parameter),
        ],
        [PartKind.Operation] =
        [
            ("parameters/*", PartKind.Parameter),
            ("requestBody", PartKind.Body),
            ("responses/*", PartKind.Response),
            ("callbacks/*", PartKind.Callback),
        ],
        [PartKind.Parameter] = [("schema", PartKind.Schema), ("content/*", PartKind.Media)],
        [PartKind.Header] = [("schema", PartKind.Schema), ("content/*", PartKind.Media)],
        [PartKind.Body] = [("content/*", PartKind.Media)],
        [PartKind.Response] = [("content/*", PartKind.Media), ("headers/*", PartKind.Header)],
        [PartKind.Callback] = [("*", PartKind.PathItem)],
        [PartKind.Media] = [("schema", PartKind.Schema), ("itemSchema", PartKind.Schema), ("encoding/*", PartKind.Encoding)],
        [PartKind.Encoding] = [("headers/*", PartKind.Header)],
        [PartKind.Schema] =
        [
            .. new[]
            {
                "properties/*",
                "patternProperties/*",
                "dependentSchemas/*",
                "allOf/*",
                "anyOf/*",
                "oneOf/*",
                "prefixItems/*",
                "additionalProperties",
                "unevaluatedProperties",
                "unevaluatedItems",
                "propertyNames",
                "contains",
                "contentSchema",
                "not",
                "if",
                "then",
                "else",
                "items",
            }.Select(member => (member, PartKind.Schema)),
        ],
    };

    public static IEnumerable<(JToken Token, PartKind Kind)> OfRoot(JObject root) =>
        RootMaps
            .SelectMany(m => All(root[m.Member], m.Kind))
            .Concat(ComponentMaps.SelectMany(m => All(root.Object("components")?[m.Member], m.Kind)));

    public static IEnumerable<(JToken Token, PartKind Kind)> Of(JObject part, PartKind kind)
    {
        foreach (var (member, inner) in Members[kind])
        {
            if (member == "*")
            {
                foreach (var found in All(part, inner))
                    yield return found;
            }
            else if (member.EndsWith("/*", StringComparison.Ordinal))
            {
                foreach (var found in All(part[member[..^2]], inner))
                    yield return found;
            }
            // A list under "items" is the older spelling of prefixItems.
            else if (part[member] is JArray several && kind == PartKind.Schema)
            {
                foreach (var found in several)
                    yield return (found, inner);
            }
            else if (part[member] is { } one)
            {
                yield return (one, inner);
            }
        }
    }

    private static IEnumerable<(JToken Token, PartKind Kind)> All(JToken? owner, PartKind kind) =>
        owner switch
        {
            // The members of a map of schemas are names; elsewhere x- is an extension.
            JObject map => map.Properties()
                .Where(p => kind == PartKind.Schema || !p.Name.StartsWith("x-", StringComparison.Ordinal))
                .Where(p => kind != PartKind.PathItem || p.Name != "$ref")
                .Select(p => (p.Value, kind)),
            JArray list => list.Select(t => (t, kind)),
            _ => [],
        };
}

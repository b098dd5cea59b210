using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>
/// Leaves the operations one key, where the build was told to assume: the one that most of them take. What takes no key is sent without
/// one, as is what takes another; the latter is told.
/// </summary>
internal sealed class AssumeKey : IRepair
{
    public void Apply(SpecDocument document)
    {
        if (document.Defaults != Defaults.ByMethod)
            return;
        TakeTokens(document);
        var open = Operation.All(document).Where(operation => operation.Definition[ExtensionNames.Auth] is null).ToList();
        var keys = open.ToDictionary(operation => operation.Endpoint, operation => Keys(operation, document), StringComparer.Ordinal);
        var chosen = keys
            .Values.SelectMany(of => of.Select(key => key.Key).Distinct())
            .CountBy(key => key)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .FirstOrDefault();
        var without = new List<Operation>();
        foreach (var operation in open)
        {
            if (keys[operation.Endpoint].Find(key => key.Key == chosen) is { Scheme: { } scheme })
            {
                operation.Definition["security"] = new JArray(new JObject { [scheme] = new JArray() });
                continue;
            }
            if (!MayGoWithout(operation, document))
                without.Add(operation);
            operation.Definition["security"] = new JArray();
        }
        if (without is [var first, ..])
        {
            document.Note(
                Codes.Assumed,
                first.Definition,
                $"{without.Count} operations, {first.Endpoint} among them, take a key that a client cannot send, or not beside the one "
                    + $"that most take: they are sent without one. {Mend}"
            );
        }
    }

    private const string Mend = "A client sends one static key; say in the overlay under \"security\" which.";

    // A client sends the access token that somebody got for it.
    private static void TakeTokens(SpecDocument document)
    {
        foreach (var scheme in (document.Root["components"]?["securitySchemes"] as JObject ?? []).PropertyValues().OfType<JObject>())
        {
            if ((string?)(scheme["type"] as JValue) is "oauth2" or "openIdConnect")
                (scheme["type"], scheme["scheme"]) = ("http", "bearer");
        }
    }

    private static List<(ApiKey Key, string Scheme)> Keys(Operation operation, SpecDocument document) =>
        [
            .. (Requirements(operation, document) as JArray ?? [])
                .OfType<JObject>()
                .SelectMany(requirement => requirement.Properties())
                .Select(scheme => (KeyScheme.Read(scheme, document).Key!, scheme.Name))
                .Where(read => read.Item1 is not null),
        ];

    private static bool MayGoWithout(Operation operation, SpecDocument document) =>
        Requirements(operation, document) is not JArray { Count: > 0 } requirements
        || requirements.Any(alternative => alternative is JObject { Count: 0 });

    private static JToken? Requirements(Operation operation, SpecDocument document) =>
        operation.Definition["security"] ?? document.Root["security"];
}

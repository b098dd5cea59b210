using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>
/// Leaves the operations what a client can send, where the build was told to assume. What takes no key is sent without one, as is what
/// takes none but keys that a client cannot send; the latter is told.
/// </summary>
internal sealed class AssumeKey : IRepair
{
    public void Apply(SpecDocument document)
    {
        if (document.Defaults != Defaults.ByMethod)
            return;
        TakeTokens(document);
        var without = new List<Operation>();
        foreach (var operation in Operation.All(document).Where(operation => operation.Definition[ExtensionNames.Auth] is null).ToList())
        {
            if (KeyAlternatives.Of(operation, document).Usable.Count > 0)
                continue;
            if (!MayGoWithout(operation, document))
                without.Add(operation);
            operation.Definition["security"] = Sendable(operation, document);
        }
        if (without is [var first, ..])
        {
            document.Note(
                Codes.Assumed,
                first.Definition,
                $"{without.Count} operations, {first.Endpoint} among them, take a key that a client cannot send: they are sent without it. "
                    + "A client sends static keys; say in the overlay under \"security\" which."
            );
        }
    }

    // A client sends the access token that somebody got for it.
    private static void TakeTokens(SpecDocument document)
    {
        foreach (var scheme in (document.Root["components"]?["securitySchemes"] as JObject ?? []).PropertyValues().OfType<JObject>())
        {
            if ((string?)(scheme["type"] as JValue) is "oauth2" or "openIdConnect")
                (scheme["type"], scheme["scheme"]) = ("http", "bearer");
        }
    }

    // Of keys that are taken together, those that a client can send; none where there is none.
    private static JArray Sendable(Operation operation, SpecDocument document)
    {
        foreach (var together in (ApiKey.Requirements(operation, document) as JArray ?? []).OfType<JObject>())
        {
            var kept = new List<(string Scheme, ApiKey Key)>();
            foreach (var scheme in together.Properties())
            {
                if (KeyScheme.Read(scheme, document).Key is { } key && !kept.Exists(other => key.IsInTheWayOf(other.Key)))
                    kept.Add((scheme.Name, key));
            }
            if (kept.Count > 0)
                return [new JObject(kept.Select(one => new JProperty(one.Scheme, new JArray())))];
        }
        return [];
    }

    private static bool MayGoWithout(Operation operation, SpecDocument document) =>
        ApiKey.Requirements(operation, document) is not JArray { Count: > 0 } requirements
        || requirements.Any(alternative => alternative is JObject { Count: 0 });
}

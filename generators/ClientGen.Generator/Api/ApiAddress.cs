using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>Where the API is: the first server of the document.</summary>
internal static class ApiAddress
{
    private const string Example = "https://api.example.com";

    // Lists are added to by an update: a server that is there is changed where it stands.
    private static readonly string Mend = Action(
        OverlayAction.At("", new() { ["servers"] = new JArray(new JObject { ["url"] = Example }) })
    );

    private static readonly string Correction = Action(OverlayAction.At("/servers/0", new() { ["url"] = Example }));

    /// <summary>The address, or null when the document names none that a client can use; the reason is reported.</summary>
    public static Uri? Of(SpecDocument document)
    {
        RefuseServersOfTheirOwn(document);
        if (document.Root["servers"] is not JArray { Count: > 0 } servers)
        {
            document.Error(
                Codes.UnusableServer,
                document.Root["servers"] ?? document.Root,
                $"The document names no server, so the client does not know where the API is. {Mend}"
            );
            return null;
        }
        if (servers[0] is not JObject server || server["url"] is not JValue { Value: string url } place)
        {
            document.Error(Codes.UnusableServer, servers[0], $"The first server has no \"url\". {Correction}");
            return null;
        }
        if (Fault(url) is not { } fault)
            return new Uri(url);
        document.Error(Codes.UnusableServer, place, $"The first server's address \"{url}\" {fault} {Correction}");
        return null;
    }

    private static string Action(string action) => $"Say it in the overlay, with the API's address in place of the example: {action}";

    private static string? Fault(string url)
    {
        if (url.Contains('{', StringComparison.Ordinal))
            return "is a template: a client needs one address.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            return "is relative: a client needs a whole one, such as https://api.example.com.";
        if (address.Scheme != Uri.UriSchemeHttps)
            return "is not https: a key does not travel in the clear.";
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return "holds a user name, a query or a fragment.";
        return null;
    }

    // A path or operation with another server would silently be called at the document's.
    private static void RefuseServersOfTheirOwn(SpecDocument document)
    {
        var owners = (document.Root["paths"] as JObject ?? [])
            .Properties()
            .Select(path => path.Value)
            .Concat(Operation.All(document).Select(operation => operation.Definition));
        foreach (var servers in owners.OfType<JObject>().Select(owner => owner["servers"]).OfType<JToken>())
        {
            if (!JToken.DeepEquals(servers, document.Root["servers"]))
            {
                document.Error(
                    Codes.UnusableServer,
                    servers,
                    "A client calls one server. Remove these \"servers\" in the overlay, or describe this part as an API of its own. "
                        + $"Where the document's server answers it too, the action is {OverlayAction.RemoveAt(servers)}"
                );
            }
        }
    }
}

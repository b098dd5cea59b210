using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>
/// Leaves the document one server that a client can be made for, where the build was told to assume: the first that is https, or the
/// nearest to one. A client made for an address that nobody can reach asks for <c>BaseAddress</c> with its name.
/// </summary>
internal sealed class AssumeServer : IRepair
{
    // The last label is reserved, so that no call leaves for a stranger (RFC 2606).
    private const string Nowhere = "https://set-base-address.invalid";

    public void Apply(SpecDocument document)
    {
        if (document.Defaults != Defaults.ByMethod)
            return;
        BringUp(document);
        LeaveOut(document);
        var addresses = Addresses(document.Root["servers"]).ToList();
        var (url, isSaid) =
            addresses is [] ? (Nowhere, false)
            : addresses.Find(address => address.IsSaid) is { Url: { } said } ? (said, true)
            : addresses[0];
        if (!isSaid)
        {
            document.Note(
                Codes.Assumed,
                document.Root["servers"] ?? document.Root,
                $"The document names no https address that a client can call as it is: the client is made for {url}. "
                    + "Set BaseAddress in its options, or \"servers\" on \"$\" in the overlay."
            );
        }
        document.Root["servers"] = new JArray(new JObject { ["url"] = url });
    }

    private static IEnumerable<(string Url, bool IsSaid)> Addresses(JToken? servers) =>
        (servers as JArray ?? []).OfType<JObject>().Select(Address).OfType<(string, bool)>();

    private static (string Url, bool IsSaid)? Address(JObject server)
    {
        if (server["url"] is not JValue { Value: string template })
            return null;
        var url = Filled(template, server["variables"] as JObject ?? []);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0 || address.Scheme is not ("https" or "http"))
            return (Nowhere + "/" + PathOf(url), false);
        var plain = address.GetLeftPart(UriPartial.Path).Replace(address.UserInfo + "@", "", StringComparison.Ordinal);
        var isSaid =
            address.Scheme == Uri.UriSchemeHttps
            && url == template
            && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0;
        return isSaid ? (url, true) : ("https" + plain[plain.IndexOf(':', StringComparison.Ordinal)..], false);
    }

    private static string PathOf(string url) =>
        string.Join('/', url.Split('?', '#')[0].Split('/').Where(part => part.Length > 0 && part.All(IsPlain)));

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';

    private static string Filled(string template, JObject variables)
    {
        foreach (var variable in variables.Properties().Where(variable => variable.Value is JObject))
        {
            template = template.Replace(
                $"{{{variable.Name}}}",
                (string?)(variable.Value["default"] as JValue) ?? variable.Name,
                StringComparison.Ordinal
            );
        }
        return template.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    // Where all operations name one server of their own, it is the document's.
    private static void BringUp(SpecDocument document)
    {
        if (document.Root["servers"] is JArray { Count: > 0 })
            return;
        var own = Operation.All(document).Select(Own).ToList();
        if (own.Count > 0 && own[0] is { } first && own.TrueForAll(servers => JToken.DeepEquals(servers, first)))
            document.Root["servers"] = first.DeepClone();
    }

    private static void LeaveOut(SpecDocument document)
    {
        foreach (var operation in Operation.All(document).ToList())
        {
            if (Own(operation) is { } own && !JToken.DeepEquals(own, document.Root["servers"]))
            {
                document.Note(
                    Codes.Assumed,
                    own,
                    $"{operation.Endpoint} is at a server of its own, and a client calls one: the operation is left out. Remove these "
                        + "\"servers\" in the overlay if the document's server answers it too, or make a client of its own for it."
                );
                operation.Definition.Parent!.Remove();
            }
        }
        foreach (var part in (document.Root["paths"] as JObject ?? []).PropertyValues().OfType<JObject>())
            part.Remove("servers");
        foreach (var operation in Operation.All(document))
            operation.Definition.Remove("servers");
    }

    private static JToken? Own(Operation operation) => operation.Definition["servers"] ?? operation.Definition.Parent!.Parent!["servers"];
}

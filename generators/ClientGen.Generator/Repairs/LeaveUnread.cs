using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves out what no code is made of and NSwag may refuse, and fills in what it asks for and nobody reads.</summary>
internal sealed class LeaveUnread : IRepair
{
    private static readonly string[] Schemes = ["apiKey", "http", "oauth2", "openIdConnect"];

    private static readonly string[] InfoMembers = ["title", "version", "description"];
    private static readonly string[] Places = ["query", "header", "cookie"];

    private static readonly string[] PathMembers = ["summary", "description", "servers", "parameters"];

    // NSwag reads these in forms of its own, and others write them in theirs.
    private static readonly string[] OwnExtensions =
    [
        "x-abstract",
        "x-deprecatedMessage",
        "x-enum-descriptions",
        "x-enum-names",
        "x-enum-varnames",
        "x-enumDescriptions",
        "x-enumFlags",
        "x-expectedSchemas",
        "x-originalName",
        "x-position",
    ];

    public void Apply(SpecDocument document)
    {
        if (document.Root["info"] is not JObject info)
            document.Root["info"] = info = [];
        info["title"] ??= document.Vendor;
        info["version"] ??= "";
        Keep(info, InfoMembers);
        (document.Root["components"] as JObject)?.Remove("callbacks");
        (document.Root["components"] as JObject)?.Remove("examples");
        foreach (var scheme in (document.Root["components"]?["securitySchemes"] as JObject ?? []).Properties().ToList())
        {
            if (!IsRead(scheme.Value))
                scheme.Remove();
        }
        foreach (var path in (document.Root["paths"] as JObject ?? []).Properties().ToList())
            Leave(path);
        foreach (var operation in Operation.All(document))
        {
            operation.Definition.Remove("callbacks");
            // The descriptor has it.
            operation.Definition.Remove(ExtensionNames.Billing);
            if (operation.Definition["responses"] is not JObject)
                operation.Definition["responses"] = new JObject();
            foreach (var response in Objects(operation.Definition["responses"]))
                Keep(response, ["description", "headers", "content"]);
            foreach (var place in ExamplePlaces(operation.Definition))
            {
                place.Remove("example");
                place.Remove("examples");
            }
        }
        foreach (var member in TokenTree.Members(document.Root).Where(IsForOthers).ToList())
            member.Remove();
    }

    // NSwag looks for references everywhere, in what others made for their tools as well.
    private static bool IsForOthers(JProperty member) =>
        !Reference.IsMember(member)
        && (
            OwnExtensions.Contains(member.Name)
            || (
                (member.Name is "example" or "examples" || member.Name.StartsWith("x-", StringComparison.Ordinal))
                && !member.Name.StartsWith(FactCatalog.Prefix, StringComparison.Ordinal)
                && member.Value is JContainer value
                && RefersElsewhere(value)
            )
        );

    private static bool RefersElsewhere(JContainer value) =>
        TokenTree.Members(value).Any(member => member is { Name: "$ref", Value.Type: JTokenType.String });

    private static bool IsRead(JToken scheme) =>
        scheme is JObject said
        && Schemes.Contains((string?)(said["type"] as JValue))
        && (said["in"] is null || Places.Contains((string?)(said["in"] as JValue)));

    private static void Leave(JProperty path)
    {
        if (path.Value is not JObject item || IsExtension(path))
        {
            path.Remove();
            return;
        }
        Keep(item, [.. PathMembers, .. OperationMethods.All]);
    }

    private static bool IsExtension(JProperty member) => member.Name.StartsWith("x-", StringComparison.Ordinal);

    private static void Keep(JObject part, string[] members)
    {
        foreach (var member in part.Properties().Where(member => !members.Contains(member.Name) && !IsExtension(member)).ToList())
            member.Remove();
    }

    // An example may refer to a file that nobody needs.
    private static IEnumerable<JObject> ExamplePlaces(JObject operation)
    {
        var responses = Objects(operation["responses"]).ToList();
        var headers = responses.SelectMany(response => Objects(response["headers"]));
        var placed = Objects(operation["parameters"]).Concat(headers).ToList();
        var bodies = responses.Concat(placed).Append(operation["requestBody"] as JObject ?? []);
        return placed.Concat(bodies.SelectMany(body => Objects(body["content"])));
    }

    private static IEnumerable<JObject> Objects(JToken? around) =>
        around is JArray list ? list.OfType<JObject>() : (around as JObject ?? []).PropertyValues().OfType<JObject>();
}

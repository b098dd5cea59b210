using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves out what no code is made of and NSwag may refuse, and fills in what it asks for and nobody reads.</summary>
internal sealed class LeaveUnread : IRepair
{
    private static readonly string[] Schemes = ["apiKey", "http", "oauth2", "openIdConnect"];

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
        info.Remove("license");
        info.Remove("contact");
        (document.Root["components"] as JObject)?.Remove("callbacks");
        (document.Root["components"] as JObject)?.Remove("links");
        foreach (var scheme in (document.Root["components"]?["securitySchemes"] as JObject ?? []).Properties().ToList())
        {
            if (!Schemes.Contains((string?)((scheme.Value as JObject)?["type"] as JValue)))
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
            foreach (var answer in operation.Definition["responses"]!.Values().OfType<JObject>())
                answer.Remove("links");
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

    private static void Leave(JProperty path)
    {
        if (path.Value is not JObject item || path.Name.StartsWith("x-", StringComparison.Ordinal))
        {
            path.Remove();
            return;
        }
        foreach (var member in item.Properties().ToList())
        {
            if (!PathMembers.Contains(member.Name) && !OperationMethods.Contains(member.Name))
                member.Remove();
        }
    }
}

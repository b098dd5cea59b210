using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves out what no code is made of and NSwag may refuse, and fills in what it asks for and nobody reads.</summary>
internal sealed class LeaveUnread : IRepair
{
    private static readonly string[] Schemes = ["apiKey", "http", "oauth2", "openIdConnect"];

    private static readonly string[] Places = ["query", "header", "cookie"];

    private static readonly string[] PathMembers = ["summary", "description", "servers", "parameters"];

    public void Apply(SpecDocument document)
    {
        if (document.Root["info"] is not JObject info)
            document.Root["info"] = info = [];
        info["title"] ??= document.Vendor;
        info["version"] ??= "";
        (document.Root["components"] as JObject)?.Remove("callbacks");
        (document.Root["components"] as JObject)?.Remove("links");
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
            foreach (var response in ((JObject)operation.Definition["responses"]!).PropertyValues().OfType<JObject>())
                response.Remove("links");
        }
    }

    private static bool IsRead(JToken scheme) =>
        scheme is JObject said
        && Schemes.Contains((string?)(said["type"] as JValue))
        && (said["in"] is null || Places.Contains((string?)(said["in"] as JValue)));

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

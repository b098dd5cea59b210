using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Where calls go, and how the key is sent: never changed without being asked.</summary>
internal static class AddressDecisions
{
    /// <param name="before">The old document with its overlay applied.</param>
    /// <param name="after">The new one with its overlay applied.</param>
    public static IEnumerable<Decision> Find(JObject before, JObject after)
    {
        var (from, to) = (before["servers"]?[0]?["url"]?.ToString() ?? "", after["servers"]?[0]?["url"]?.ToString() ?? "");
        if (from != to)
            yield return new(
                "servers",
                $"The address of the API was {Shown(from)} and is {Shown(to)} now. Is the key to be sent there?",
                [new("follow", "yes: the client calls the new address"), Keep("servers", before["servers"] ?? new JArray())]
            );
        var (old, now) = (Key(before), Key(after));
        if (!JToken.DeepEquals(old, now))
            yield return new(
                "key",
                $"The key was sent by {Shown(old)} and is sent by {Shown(now)} now. Is that right?",
                [new("follow", "yes: the client sends it the new way"), Schemes(before)]
            );
    }

    // A list would get the old one appended: it is taken out first.
    private static Choice Keep(string member, JToken old) =>
        Choice.Adding(
            "keep",
            "no: the client stays as it is",
            new JObject
            {
                ["target"] = $"$.{member}",
                ["description"] = "The vendor's new one is not trusted yet.",
                ["remove"] = true,
            },
            new JObject
            {
                ["target"] = "$",
                ["description"] = "As it was before the vendor's change.",
                ["update"] = new JObject { [member] = Plain(old) },
            }
        );

    private static Choice Schemes(JObject before) =>
        Choice.Adding(
            "keep",
            "no: the client stays as it is",
            new JObject
            {
                ["target"] = "$.components.securitySchemes",
                ["description"] = "The vendor's new one is not trusted yet.",
                ["remove"] = true,
            },
            new JObject
            {
                ["target"] = "$.components",
                ["description"] = "As it was before the vendor's change.",
                ["update"] = new JObject { ["securitySchemes"] = Plain(before["components"]?["securitySchemes"] ?? new JObject()) },
            }
        );

    private static JObject Key(JObject document) =>
        new(
            (document["components"]?["securitySchemes"] as JObject ?? [])
                .Properties()
                .Select(scheme => new JProperty(
                    scheme.Name,
                    new JObject(((JObject)scheme.Value).Properties().Where(member => member.Name is "type" or "in" or "name" or "scheme"))
                ))
        );

    private static JToken Plain(JToken token) => token.DeepClone();

    private static string Shown(JObject schemes) => schemes.ToString(Newtonsoft.Json.Formatting.None);

    private static string Shown(string address) => address.Length > 0 ? address : "not said";
}

using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Where calls go, and how the key is sent: never changed without being asked.</summary>
internal static class AddressDecisions
{
    /// <param name="before">The old document with its overlay applied.</param>
    /// <param name="after">The new one with its overlay applied.</param>
    public static IEnumerable<Decision> Find(JObject before, JObject after)
    {
        var (from, to) = (Address(before), Address(after));
        if (from != to)
        {
            yield return new(
                "servers",
                $"The address of the API was {Shown(from)} and is {Shown(to)} now. Is the key to be sent there?",
                [new("follow", "yes: the client calls the new address"), Keep(before, after, [], "servers")]
            );
        }
        var (old, now) = (Key(before), Key(after));
        if (!JToken.DeepEquals(old, now))
        {
            yield return new(
                "key",
                $"The key was sent by {Shown(old)} and is sent by {Shown(now)} now. Is that right?",
                [new("follow", "yes: the client sends it the new way"), Keep(before, after, ["components"], "securitySchemes")]
            );
        }
    }

    // A list would get the old one appended, and an object its members: what the vendor has now is taken out first.
    private static Choice Keep(JObject before, JObject after, string[] owner, string member)
    {
        var (old, now) = (SpecParts.At(before, [.. owner, member]), SpecParts.At(after, [.. owner, member]));
        return Choice.Adding(
            "keep",
            "no: the client stays as it is",
            [
                .. now is null ? [] : (JObject[])[Removed([.. owner, member])],
                .. old is null ? [] : (JObject[])[Restored(owner, member, old)],
            ]
        );
    }

    private static JObject Removed(string[] place) =>
        new()
        {
            ["target"] = TargetText.Of(place),
            ["description"] = "The vendor's new one is not trusted yet.",
            ["remove"] = true,
        };

    private static JObject Restored(string[] owner, string member, JToken old) =>
        new()
        {
            ["target"] = TargetText.Of(owner),
            ["description"] = "As it was before the vendor's change.",
            ["update"] = new JObject { [member] = old.DeepClone() },
        };

    private static string Address(JObject document) =>
        ((document["servers"] as JArray)?.FirstOrDefault() as JObject)?["url"]?.ToString() ?? "";

    private static JObject Key(JObject document) =>
        new(
            (SpecParts.At(document, ["components", "securitySchemes"]) as JObject ?? [])
                .Properties()
                .Select(scheme => new JProperty(
                    scheme.Name,
                    new JObject(
                        (scheme.Value as JObject ?? []).Properties().Where(member => member.Name is "type" or "in" or "name" or "scheme")
                    )
                ))
        );

    private static string Shown(JObject schemes) => schemes.ToString(Newtonsoft.Json.Formatting.None);

    private static string Shown(string address) => address.Length > 0 ? address : "not said";
}

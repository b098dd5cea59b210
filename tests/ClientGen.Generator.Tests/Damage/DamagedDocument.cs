namespace ClientGen.Generator.Tests.Damage;

/// <summary>One place of a JSON text, deleted or replaced by something of another kind. The same seed damages it in the same way.</summary>
internal sealed record DamagedDocument(string Text, string Damage)
{
    private static readonly Func<JToken>[] Others =
    [
        () => "other",
        () => "",
        () => 7,
        () => -1.5,
        () => true,
        () => false,
        JValue.CreateNull,
        () => new JArray(),
        () => new JArray("other", 7, new JObject(), JValue.CreateNull()),
        () => new JArray(new JArray()),
        () => new JObject(),
        () => new JObject { ["other"] = "other" },
        () => new JObject { ["other"] = JValue.CreateNull() },
        () => new JObject { ["other"] = new JObject { ["type"] = "string" } },
        () => new JObject { ["$ref"] = "#/nowhere" },
        () => new JObject { ["$ref"] = "#/info" },
        () => new JObject { ["$ref"] = 7 },
    ];

    /// <summary>Damages a text at a place and in a way that chance chooses; each kind of place is as likely as another.</summary>
    public static DamagedDocument Of(string text, Random chance)
    {
        var root = (JObject)JToken.Parse(text);
        var kinds = root.Descendants().Where(token => token is not JProperty).GroupBy(Kind).ToList();
        var places = kinds[chance.Next(kinds.Count)].ToList();
        var place = places[chance.Next(places.Count)];
        var pointer = JsonPointer.Of(place);
        var way = chance.Next(Others.Length + 4);
        if (way < Others.Length)
        {
            var other = Others[way]();
            place.Replace(other);
            return new(root.ToString(), $"{pointer} = {other.ToString(Newtonsoft.Json.Formatting.None)}");
        }
        if (way < Others.Length + 2)
        {
            (place.Parent as JProperty ?? place).Remove();
            return new(root.ToString(), $"{pointer} removed");
        }
        // A part of the same document, of some other kind.
        var stranger = kinds[chance.Next(kinds.Count)].First();
        place.Replace(stranger.DeepClone());
        return new(root.ToString(), $"{pointer} = what stands at {JsonPointer.Of(stranger)}");
    }

    // Names that a vendor chose, and positions, make no other kind of place.
    private static string Kind(JToken token)
    {
        var segments = JsonPointer.Split(JsonPointer.Of(token)[1..]).ToList();
        for (var i = 0; i < segments.Count; i++)
        {
            if (
                char.IsAsciiDigit(segments[i][0]) || (i > 0 && segments[i - 1] is "properties" or "schemas" or "paths" or "securitySchemes")
            )
            {
                segments[i] = "*";
            }
        }
        return string.Join('/', segments.TakeLast(4));
    }
}

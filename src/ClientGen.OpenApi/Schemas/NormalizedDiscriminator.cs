using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>The member that tells variants apart, and its values.</summary>
internal sealed record NormalizedDiscriminator(string PropertyName, JObject At)
{
    /// <summary>Tag values and what each names, as written.</summary>
    public IEnumerable<KeyValuePair<string, string>> Mapping =>
        (At.Object("mapping")?.Properties() ?? [])
            .Where(p => p.Value is JValue { Value: string })
            .Select(p => KeyValuePair.Create(p.Name, (string)p.Value!));

    public static NormalizedDiscriminator? Read(JObject schema) =>
        schema.Object("discriminator") is { } at && at.Text("propertyName") is { } name ? new(name, at) : null;

    /// <summary>The token of one mapping entry, or of the discriminator itself.</summary>
    public JToken EntryOf(string tag) => At.Object("mapping")?[tag] ?? At;
}

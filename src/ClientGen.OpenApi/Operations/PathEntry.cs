using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Operations;

/// <summary>A path item with its place in the document.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Item">The path item, followed where it is a reference.</param>
/// <param name="At">Where the path stands.</param>
internal sealed record PathEntry(string Path, JObject Item, JToken At)
{
    /// <summary>The path items under members of the root, such as <c>paths</c> and <c>webhooks</c>.</summary>
    public static List<PathEntry> Of(Spec spec, params ReadOnlySpan<string> members)
    {
        var entries = new List<PathEntry>();
        foreach (var member in members)
        {
            foreach (var property in spec.Root.Object(member)?.Properties() ?? [])
            {
                if (property.Name.StartsWith("x-", StringComparison.Ordinal))
                    continue;
                if (spec.Follow(property.Value) is { } item)
                    entries.Add(new(property.Name, item, property.Value));
            }
        }

        return entries;
    }
}

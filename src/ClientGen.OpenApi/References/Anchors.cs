using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.References;

/// <summary>Finds <c>$anchor</c> and <c>$dynamicAnchor</c> names in a tree.</summary>
internal static class Anchors
{
    public static JToken? Find(JToken root, string name) =>
        root is JContainer container
            ? container
                .DescendantsAndSelf()
                .OfType<JObject>()
                .FirstOrDefault(o => o.Text("$anchor") == name || o.Text("$dynamicAnchor") == name)
            : null;
}

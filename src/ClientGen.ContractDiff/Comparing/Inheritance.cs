using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Heirs of schemas with a discriminator: those that name it in their <c>allOf</c>. A union nobody wrote down.</summary>
internal sealed class Inheritance(Spec before, Spec after)
{
    private readonly ILookup<string, string> _old = HeirsOf(before).ToLookup(h => h.Base, h => h.Heir, StringComparer.Ordinal);
    private readonly ILookup<string, string> _new = HeirsOf(after).ToLookup(h => h.Base, h => h.Heir, StringComparer.Ordinal);

    public IEnumerable<string> Old(string name) => _old[name];

    public IEnumerable<string> New(string name) => _new[name];

    public static IEnumerable<(string Base, string Heir)> HeirsOf(Spec spec)
    {
        var schemas = spec.Root.Object("components").Object("schemas") ?? [];
        foreach (var heir in schemas.Properties())
        {
            foreach (var part in ((heir.Value as JObject)?["allOf"] as JArray ?? []).OfType<JObject>())
            {
                if (
                    part.Text("$ref") is { } reference
                    && spec.Resolve(part, reference) is JObject target
                    && target["discriminator"] is not null
                    && SchemaSet.ComponentOf(target) is { } name
                )
                {
                    yield return (name, heir.Name);
                }
            }
        }
    }
}

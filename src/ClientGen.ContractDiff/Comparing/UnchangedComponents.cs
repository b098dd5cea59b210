using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Component schemas that are the same text on both sides and lead to such schemas only; nobody need look inside.</summary>
internal sealed class UnchangedComponents
{
    private const string Prefix = "#/components/schemas/";
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public UnchangedComponents(Spec before, Spec after)
    {
        if (before.Is30 != after.Is30)
            return;
        var (earlier, later) = (Schemas(before), Schemas(after));
        var leadsTo = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (name, schema) in earlier)
        {
            if (later?[name] is not { } other || !JToken.DeepEquals(schema, other))
                continue;
            if (References(schema!) is { } references)
                leadsTo.Add(name, references);
        }

        // An heir belongs to the union its base stands for.
        var heirs = Inheritance
            .HeirsOf(before)
            .Concat(Inheritance.HeirsOf(after))
            .ToLookup(h => h.Base, h => h.Heir, StringComparer.Ordinal);
        foreach (var (name, references) in leadsTo)
            references.UnionWith(heirs[name]);

        _names.UnionWith(leadsTo.Keys);
        var users = leadsTo
            .SelectMany(l => l.Value.Select(to => (From: l.Key, To: to)))
            .ToLookup(l => l.To, l => l.From, StringComparer.Ordinal);
        // What leads to a changed schema is changed.
        var open = new Stack<string>(users.Select(u => u.Key).Where(to => !_names.Contains(to)));
        while (open.TryPop(out var changed))
        {
            foreach (var user in users[changed].Where(_names.Remove))
                open.Push(user);
        }
    }

    public bool Contains(string name) => _names.Contains(name);

    private static JObject Schemas(Spec spec) => spec.Root.Object("components").Object("schemas") ?? [];

    // Null when something other than a component schema is named: whether that changed is not known here.
    private static HashSet<string>? References(JToken schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (schema is not JContainer container)
            return names;
        foreach (var property in container.DescendantsAndSelf().OfType<JProperty>())
        {
            if (property is not { Name: "$ref" or "$dynamicRef", Value: JValue { Value: string text } })
                continue;
            if (!text.StartsWith(Prefix, StringComparison.Ordinal))
                return null;
            var rest = text[Prefix.Length..];
            if (rest.Contains('/', StringComparison.Ordinal))
                return null;
            names.Add(JsonPointer.Unescape(Uri.UnescapeDataString(rest)));
        }

        return names;
    }
}

using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Reach;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Response headers.</summary>
internal static class HeaderFamily
{
    public static void Compare(ApiContext context, OperationPair pair, JObject old, JObject @new)
    {
        var (before, after) = (Of(context.Old, old), Of(context.New, @new));
        foreach (var (name, entry) in before)
        {
            if (after.TryGetValue(name, out var other)) Both(context, pair, name, entry.Value, other.Value);
            else
            {
                // A header that is gone is sent no longer, as with a member of a body.
                Add(entry.Value.Flag("required") ? "required-response-header-removed" : "optional-response-header-removed", Effect.Incomparable, entry.At, null, $"the header {name} is gone", name, Guards.None);
            }
        }

        foreach (var (name, entry) in after.Where(h => !before.ContainsKey(h.Key)))
            Add("response-header-added", Effect.None, null, entry.At, $"the header {name} is new", name, Guards.Ignorable);

        void Add(string stem, Effect effect, JToken? was, JToken? becomes, string message, string name, Guards guards) =>
            pair.Add(context, Direction.Response, new Edit(stem, effect, was, becomes, message) { Subject = name, Guards = guards, CSharp = was is null ? CSharpLevel.None : CSharpLevel.Runtime });
    }

    private static void Both(ApiContext context, OperationPair pair, string name, JObject old, JObject @new)
    {
        var (was, becomes) = (old.Flag("required"), @new.Flag("required"));
        if (was != becomes)
        {
            pair.Add(context, Direction.Response, new Edit(becomes ? "response-header-became-required" : "response-header-became-optional", becomes ? Effect.Narrows : Effect.Widens,
                old["required"] ?? old, @new["required"] ?? @new, $"the header {name} is {(becomes ? "always sent now" : "no longer always sent")}") { Subject = name });
        }

        if (old.Flag("deprecated") != @new.Flag("deprecated"))
        {
            pair.Add(context, Direction.Response, new Edit(@new.Flag("deprecated") ? "response-header-deprecated" : "response-header-reactivated", Effect.None,
                old["deprecated"] ?? old, @new["deprecated"] ?? @new, $"the header {name} is {(@new.Flag("deprecated") ? "deprecated" : "no longer deprecated")}") { Subject = name });
        }

        context.Annotations(old, @new, pair.Name);
        if (old["schema"] is { } from && @new["schema"] is { } to) context.UseSchemas(from, to, pair, Direction.Response, Area.Header);
    }

    private static Dictionary<string, (JObject Value, JToken At)> Of(Spec spec, JObject response)
    {
        var found = new Dictionary<string, (JObject, JToken)>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Object("headers")?.Properties() ?? [])
        {
            // OpenAPI says a Content-Type header here is ignored; the media type says it.
            if (!header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && spec.Follow(header.Value) is { } value)
                found.TryAdd(header.Name, (value, header.Value));
        }

        return found;
    }
}

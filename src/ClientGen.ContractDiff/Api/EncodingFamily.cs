using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>How the parts of a form are written.</summary>
internal static class EncodingFamily
{
    public static void Compare(ApiContext context, OperationPair pair, JObject old, JObject @new, Direction direction)
    {
        var (before, after) = (old.Object("encoding"), @new.Object("encoding"));
        if (before is null && after is null) return;
        var side = direction == Direction.Request ? "request-body-encoding-" : "response-body-encoding-";
        foreach (var part in before.Members().Concat(after.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            // The encoding of a part that came or went belongs to that edit.
            if (!Has(context.Schemas.Old, old, part) || !Has(context.Schemas.New, @new, part)) continue;
            var (was, becomes) = (before.Object(part) ?? [], after.Object(part) ?? []);
            Part(context, pair, direction, side, part, was, becomes, before.Object(part), after.Object(part));
        }
    }

    private static bool Has(SchemaSpace space, JObject media, string part) =>
        media["schema"] is not { } schema || space.Set(schema).Shape.Objects.Properties.ContainsKey(part);

    private static void Part(ApiContext context, OperationPair pair, Direction direction, string side, string part, JObject old, JObject @new, JToken? oldAt, JToken? newAt)
    {
        if (!string.Equals(old.Text("contentType"), @new.Text("contentType"), StringComparison.OrdinalIgnoreCase))
            Add("content-type-changed", Effect.Incomparable, $"the part '{part}' is sent as {@new.Text("contentType") ?? "its default type"} instead of {old.Text("contentType") ?? "its default type"}");
        var (style, newStyle) = (old.Text("style") ?? "form", @new.Text("style") ?? "form");
        if (style != newStyle) Add("style-changed", Effect.Incomparable, $"the part '{part}' is written in style {newStyle} instead of {style}");
        else if (Explode(old, style) != Explode(@new, newStyle)) Add("explode-changed", Effect.Incomparable, $"the part '{part}' is {(Explode(@new, newStyle) ? "" : "no longer ")}written as one pair per value");
        if (old.Flag("allowReserved") != @new.Flag("allowReserved"))
            Add("allow-reserved-changed", @new.Flag("allowReserved") ? Effect.Widens : Effect.Narrows, $"the part '{part}' {(@new.Flag("allowReserved") ? "allows" : "no longer allows")} reserved characters");

        void Add(string stem, Effect effect, string message) =>
            pair.Add(context, direction, new Edit(side + stem, effect, oldAt, newAt, message) { Subject = part });
    }

    private static bool Explode(JObject encoding, string style) => encoding["explode"] is JValue { Value: bool explicitly } ? explicitly : style == "form";
}

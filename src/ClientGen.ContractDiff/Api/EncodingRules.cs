using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>How the parts of a form are written.</summary>
internal static class EncodingRules
{
    private static readonly PartRules Request = new(Direction.Request, "request");
    private static readonly PartRules Response = new(Direction.Response, "response");

    public static IReadOnlyList<Rule> All => [.. Request.All, .. Response.All];

    public static void Compare(ApiContext context, OperationPair pair, JObject before, JObject after, Direction direction)
    {
        var (earlier, later) = (before.Object("encoding"), after.Object("encoding"));
        if (earlier is null && later is null)
            return;
        var rules = direction == Direction.Request ? Request : Response;
        foreach (var part in earlier.Members().Concat(later.Members()).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            // The encoding of a part that came or went belongs to that edit.
            if (!Has(context.Schemas.Old, before, part) || !Has(context.Schemas.New, after, part))
                continue;
            var (was, becomes) = (earlier.Object(part) ?? [], later.Object(part) ?? []);
            Part(context, pair, rules, part, was, becomes, earlier.Object(part), later.Object(part));
        }
    }

    private static bool Has(SchemaCache space, JObject media, string part) =>
        media["schema"] is not { } schema || space.Set(schema).Normalized.Objects.Properties.ContainsKey(part);

    private static void Part(
        ApiContext context,
        OperationPair pair,
        PartRules rules,
        string part,
        JObject before,
        JObject after,
        JToken? oldAt,
        JToken? newAt
    )
    {
        if (!string.Equals(before.Text("contentType"), after.Text("contentType"), StringComparison.OrdinalIgnoreCase))
        {
            Add(
                rules.ContentType,
                Effect.Incomparable,
                $"the part '{part}' is sent as {after.Text("contentType") ?? "its default type"} instead of "
                    + $"{before.Text("contentType") ?? "its default type"}"
            );
        }
        var (style, newStyle) = (before.Text("style") ?? "form", after.Text("style") ?? "form");
        if (style != newStyle)
        {
            Add(rules.Style, Effect.Incomparable, $"the part '{part}' is written in style {newStyle} instead of {style}");
        }
        else if (Explode(before, style) != Explode(after, newStyle))
        {
            Add(
                rules.Explode,
                Effect.Incomparable,
                $"the part '{part}' is {(Explode(after, newStyle) ? "" : "no longer ")}written as one pair per value"
            );
        }
        if (before.Flag("allowReserved") != after.Flag("allowReserved"))
        {
            Add(
                rules.AllowReserved,
                after.Flag("allowReserved") ? Effect.Widens : Effect.Narrows,
                $"the part '{part}' {(after.Flag("allowReserved") ? "allows" : "no longer allows")} reserved characters"
            );
        }

        void Add(Rule rule, Effect effect, string message) =>
            pair.Add(context, new Edit(rule, effect, oldAt, newAt, message) { Subject = part });
    }

    private static bool Explode(JObject encoding, string style) =>
        encoding["explode"] is JValue { Value: bool explicitly } ? explicitly : style == "form";

    private sealed class PartRules(Direction direction, string side)
    {
        public Rule ContentType { get; } =
            new($"{side}-body-encoding-content-type-changed", Effect.Incomparable, "a part as another media type")
            {
                Direction = direction,
            };

        public Rule Style { get; } =
            new($"{side}-body-encoding-style-changed", Effect.Incomparable, "a part in another style") { Direction = direction };

        public Rule Explode { get; } =
            new($"{side}-body-encoding-explode-changed", Effect.Incomparable, "a part with another explode") { Direction = direction };

        public Rule AllowReserved { get; } =
            new($"{side}-body-encoding-allow-reserved-changed", null, "reserved characters in a part") { Direction = direction };

        public IEnumerable<Rule> All => [ContentType, Style, Explode, AllowReserved];
    }
}

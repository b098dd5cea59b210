using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>How a parameter is written: <c>style</c>, <c>explode</c>, <c>allowReserved</c>, <c>allowEmptyValue</c>.</summary>
internal static class ParameterStyle
{
    private static readonly Rule StyleChanged = new("request-parameter-style-changed", null, "another style")
    {
        Direction = Direction.Request,
    };
    private static readonly Rule ExplodeChanged = new(
        "request-parameter-explode-changed",
        null,
        "explode changed; without effect on single values"
    )
    {
        Direction = Direction.Request,
    };
    private static readonly PermissionRules AllowReserved = new("allow-reserved", "reserved characters");
    private static readonly PermissionRules AllowEmptyValue = new("allow-empty-value", "an empty value");

    public static IReadOnlyList<Rule> All =>
        [StyleChanged, ExplodeChanged, AllowReserved.Added, AllowReserved.Removed, AllowEmptyValue.Added, AllowEmptyValue.Removed];

    // For a single value these write the same text.
    private static readonly HashSet<string> AlikeForSingle = new(StringComparer.Ordinal) { "form", "spaceDelimited", "pipeDelimited" };

    public static void Compare(ApiContext context, OperationPair pair, ParameterEntry before, ParameterEntry after)
    {
        var composite = IsComposite(context.Schemas.Old, before) || IsComposite(context.Schemas.New, after);
        if (before.Style != after.Style)
        {
            var same = !composite && AlikeForSingle.Contains(before.Style) && AlikeForSingle.Contains(after.Style);
            pair.Add(
                context,
                new Edit(
                    StyleChanged,
                    same ? Effect.None : Effect.Incomparable,
                    before.Value["style"] ?? before.Value,
                    after.Value["style"] ?? after.Value,
                    $"the {after.In} parameter '{after.Name}' is written in style {after.Style} instead of {before.Style}"
                )
                {
                    Subject = after.Key,
                }
            );
        }
        else if (before.Explode != after.Explode)
        {
            pair.Add(
                context,
                new Edit(
                    ExplodeChanged,
                    composite ? Effect.Incomparable : Effect.None,
                    before.Value["explode"] ?? before.Value,
                    after.Value["explode"] ?? after.Value,
                    $"the {after.In} parameter '{after.Name}' is "
                        + $"{(after.Explode ? "written as one pair per value" : "no longer written as one pair per value")}"
                )
                {
                    Subject = after.Key,
                }
            );
        }

        Permission(context, pair, before, after, "allowReserved", AllowReserved);
        Permission(context, pair, before, after, "allowEmptyValue", AllowEmptyValue);
    }

    private static bool IsComposite(SchemaCache space, ParameterEntry parameter) =>
        parameter.Schema is { } schema && (EffectiveTypes.Of(space.Set(schema).Normalized) & (JsonTypes.Array | JsonTypes.Object)) != 0;

    private static void Permission(
        ApiContext context,
        OperationPair pair,
        ParameterEntry before,
        ParameterEntry after,
        string keyword,
        PermissionRules rules
    )
    {
        var (earlier, later) = (before.Value.Flag(keyword), after.Value.Flag(keyword));
        if (earlier == later)
            return;
        pair.Add(
            context,
            new Edit(
                later ? rules.Added : rules.Removed,
                before.Value[keyword] ?? before.Value,
                after.Value[keyword] ?? after.Value,
                $"the {after.In} parameter '{after.Name}' {(later ? "allows" : "no longer allows")} {rules.What}"
            )
            {
                Subject = after.Key,
                // Both keywords speak of query parameters only.
                Guards = after.In == "query" ? Guards.None : Guards.Meaningless,
            }
        );
    }

    private sealed record PermissionRules(string Name, string What)
    {
        public Rule Added { get; } =
            new($"request-parameter-{Name}-added", Effect.Widens, $"{What} allowed")
            {
                Direction = Direction.Request,
                OpenClientsCope = true,
            };

        public Rule Removed { get; } =
            new($"request-parameter-{Name}-removed", Effect.Narrows, $"{What} no longer allowed") { Direction = Direction.Request };
    }
}

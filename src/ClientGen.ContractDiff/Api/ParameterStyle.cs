using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

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

    public static void Compare(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var composite = IsComposite(context.Schemas.Old, old) || IsComposite(context.Schemas.New, @new);
        if (old.Style != @new.Style)
        {
            var same = !composite && AlikeForSingle.Contains(old.Style) && AlikeForSingle.Contains(@new.Style);
            pair.Add(
                context,
                new Edit(
                    StyleChanged,
                    same ? Effect.None : Effect.Incomparable,
                    old.Value["style"] ?? old.Value,
                    @new.Value["style"] ?? @new.Value,
                    $"the {@new.In} parameter '{@new.Name}' is written in style {@new.Style} instead of {old.Style}"
                )
                {
                    Subject = @new.Key,
                }
            );
        }
        else if (old.Explode != @new.Explode)
        {
            pair.Add(
                context,
                new Edit(
                    ExplodeChanged,
                    composite ? Effect.Incomparable : Effect.None,
                    old.Value["explode"] ?? old.Value,
                    @new.Value["explode"] ?? @new.Value,
                    $"the {@new.In} parameter '{@new.Name}' is {(@new.Explode ? "written as one pair per value" : "no longer written as one pair per value")}"
                )
                {
                    Subject = @new.Key,
                }
            );
        }

        Permission(context, pair, old, @new, "allowReserved", AllowReserved);
        Permission(context, pair, old, @new, "allowEmptyValue", AllowEmptyValue);
    }

    private static bool IsComposite(SchemaSpace space, ParameterEntry parameter) =>
        parameter.Schema is { } schema && (EffectiveTypes.Of(space.Set(schema).Shape) & (JsonTypes.Array | JsonTypes.Object)) != 0;

    private static void Permission(
        ApiContext context,
        OperationPair pair,
        ParameterEntry old,
        ParameterEntry @new,
        string keyword,
        PermissionRules rules
    )
    {
        var (before, after) = (old.Value.Flag(keyword), @new.Value.Flag(keyword));
        if (before == after)
            return;
        pair.Add(
            context,
            new Edit(
                after ? rules.Added : rules.Removed,
                old.Value[keyword] ?? old.Value,
                @new.Value[keyword] ?? @new.Value,
                $"the {@new.In} parameter '{@new.Name}' {(after ? "allows" : "no longer allows")} {rules.What}"
            )
            {
                Subject = @new.Key,
                // Both keywords speak of query parameters only.
                Guards = @new.In == "query" ? Guards.None : Guards.Meaningless,
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

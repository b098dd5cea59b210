using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Api;

/// <summary>How a parameter is written: <c>style</c>, <c>explode</c>, <c>allowReserved</c>, <c>allowEmptyValue</c>.</summary>
internal static class ParameterStyle
{
    // For a single value these write the same text.
    private static readonly HashSet<string> AlikeForSingle = new(StringComparer.Ordinal) { "form", "spaceDelimited", "pipeDelimited" };

    public static void Compare(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new)
    {
        var composite = IsComposite(context.Schemas.Old, old) || IsComposite(context.Schemas.New, @new);
        if (old.Style != @new.Style)
        {
            var same = !composite && AlikeForSingle.Contains(old.Style) && AlikeForSingle.Contains(@new.Style);
            pair.Add(context, Direction.Request, new Edit("request-parameter-style-changed", same ? Effect.None : Effect.Incomparable,
                old.Value["style"] ?? old.Value, @new.Value["style"] ?? @new.Value, $"the {@new.In} parameter '{@new.Name}' is written in style {@new.Style} instead of {old.Style}") { Subject = @new.Key });
        }
        else if (old.Explode != @new.Explode)
        {
            pair.Add(context, Direction.Request, new Edit("request-parameter-explode-changed", composite ? Effect.Incomparable : Effect.None,
                old.Value["explode"] ?? old.Value, @new.Value["explode"] ?? @new.Value,
                $"the {@new.In} parameter '{@new.Name}' is {(@new.Explode ? "written as one pair per value" : "no longer written as one pair per value")}") { Subject = @new.Key });
        }

        Permission(context, pair, old, @new, "allowReserved", "request-parameter-allow-reserved", "reserved characters");
        Permission(context, pair, old, @new, "allowEmptyValue", "request-parameter-allow-empty-value", "an empty value");
    }

    private static bool IsComposite(SchemaSpace space, ParameterEntry parameter) =>
        parameter.Schema is { } schema && (EffectiveTypes.Of(space.Set(schema).Shape) & (JsonTypes.Array | JsonTypes.Object)) != 0;

    private static void Permission(ApiContext context, OperationPair pair, ParameterEntry old, ParameterEntry @new, string keyword, string stem, string what)
    {
        var (before, after) = (old.Value.Flag(keyword), @new.Value.Flag(keyword));
        if (before == after) return;
        pair.Add(context, Direction.Request, new Edit(stem + (after ? "-added" : "-removed"), after ? Effect.Widens : Effect.Narrows, old.Value[keyword] ?? old.Value, @new.Value[keyword] ?? @new.Value,
            $"the {@new.In} parameter '{@new.Name}' {(after ? "allows" : "no longer allows")} {what}")
        {
            Subject = @new.Key,
            // Both keywords speak of query parameters only.
            Guards = @new.In == "query" ? Guards.None : Guards.Meaningless,
        });
    }
}

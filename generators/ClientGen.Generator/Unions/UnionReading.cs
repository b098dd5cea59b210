using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Unions;

/// <summary>Writes how a union picks its variant: by JSON kind, then by tag, then by required members.</summary>
internal static class UnionReading
{
    private const string And = "\n            && ";

    public static string Write(UnionModel union) =>
        $$"""
                {{union.Name}} IUnionValue<{{union.Name}}>.Read(JToken json, JsonSerializer serializer) => json.Type switch
                {
            {{string.Join("\n", Arms(union).Select(arm => "        " + arm))}}
                    _ => new(new RawJson(json)),
                };
            """;

    private static IEnumerable<string> Arms(UnionModel union)
    {
        var enums = union.Cases.Where(@case => @case.Kind == CaseKind.Enum).ToList();
        var hasText = union.Cases.Any(@case => @case.Kind == CaseKind.Text);
        foreach (var @enum in enums)
        {
            // Beside free text only a known value is the enum; alone, the enum takes every string.
            var guard = hasText || enums.Count > 1 ? $" when new {@enum.Type}((string)json!).IsKnown" : "";
            yield return $"JTokenType.String{guard} => new(new {@enum.Type}((string)json!)),";
        }
        foreach (var @case in union.Cases.Where(@case => @case.Kind is not (CaseKind.Enum or CaseKind.Object or CaseKind.Map)))
            yield return Plain(@case);
        foreach (var arm in union.Group is { } group ? Tagged(union, group) : Untagged(union))
            yield return arm;
        // Any object with such values is one: it comes after those that have members of their own.
        foreach (var @case in union.Cases.Where(@case => @case.Kind == CaseKind.Map))
            yield return $"JTokenType.Object when {TryReadWhole(@case.Type)} => new(read!),";
    }

    private static string Plain(UnionCase @case) =>
        @case.Kind switch
        {
            CaseKind.Text => "JTokenType.String => new((string)json!),",
            CaseKind.Flag => "JTokenType.Boolean => new((bool)json),",
            CaseKind.List => $"JTokenType.Array when {TryRead(@case.Type)} => new(read!),",
            CaseKind.Integer => $"JTokenType.Integer when {TryRead(@case.Type)} => new(read, json),",
            _ => $"JTokenType.Integer or JTokenType.Float when {TryRead(@case.Type)} => new(read, json),",
        };

    private static IEnumerable<string> Tagged(UnionModel union, TaggedGroup group)
    {
        var tag = CSharpLiteral.Quote(group.Tag);
        if (union.UnionOptions.Untagged is { } untagged)
            yield return $"JTokenType.Object when json[{tag}] is null{And}{TryRead(untagged)} => new(read!),";
        foreach (var @case in union.Objects)
        {
            yield return $"JTokenType.Object when {(group.IsHierarchy ? "" : HasTag(@case) + And)}{TryRead(group.BaseName)}"
                + $" && read is {@case.Type} model => new(model),";
        }
    }

    private static IEnumerable<string> Untagged(UnionModel union)
    {
        var objects = union.Objects;
        var variants = objects.Count + union.Cases.Count(@case => @case.Kind == CaseKind.Map);
        foreach (var @case in InOrder(objects, union.UnionOptions))
        {
            yield return "JTokenType.Object when "
                + $"{Condition(@case, variants)}{(variants == 1 ? TryRead(@case.Type) : TryReadWhole(@case.Type))} => "
                + "new(read!),";
        }
    }

    private static string Condition(UnionCase @case, int variants)
    {
        if (@case.Tag is not null)
            return HasTag(@case) + And;
        // A sole object variant takes every object: a missing required member must not lose the rest.
        return variants == 1 || @case.Required.Count == 0
            ? ""
            : $"UnionValue.Has(json, {string.Join(", ", @case.Required.Select(CSharpLiteral.Quote))}){And}";
    }

    private static string HasTag(UnionCase @case)
    {
        var (member, values) = @case.Tag!;
        var tag = $"UnionValue.Tag(json, {CSharpLiteral.Quote(member)})";
        return values is [var only]
            ? $"{tag} == {CSharpLiteral.Quote(only)}"
            : $"{tag} is {string.Join(" or ", values.Select(CSharpLiteral.Quote))}";
    }

    // Variants that only their members tell apart: one whose member can't hold its JSON is not the one.
    private static string TryReadWhole(string type) => $"UnionValue.TryReadWhole<{type}>(json, serializer, out var read)";

    private static string TryRead(string type) => $"UnionValue.TryRead<{type}>(json, serializer, out var read)";

    // Variants that demand as much are tried in the order in which the overlay names them, then in that of their names.
    public static IEnumerable<UnionCase> InOrder(IReadOnlyList<UnionCase> objects, UnionOptions settlement) =>
        objects
            .OrderByDescending(@case => @case.Type == settlement.Prefer)
            .ThenByDescending(@case => @case.Depth)
            .ThenByDescending(@case => @case.Required.Count)
            .ThenBy(@case => settlement.BySibling.Values.Append(@case.Type).ToList().IndexOf(@case.Type));
}

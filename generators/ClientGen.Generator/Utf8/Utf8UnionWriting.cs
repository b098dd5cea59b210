using ClientGen.Generator.Naming;
using ClientGen.Generator.Unions;

namespace ClientGen.Generator.Utf8;

/// <summary>
/// Writes how a union picks its variant from bytes: as <see cref="UnionReading"/> does from a token, in the same order. What fits none is
/// read by that.
/// </summary>
internal static class Utf8UnionWriting
{
    /// <summary>The C#; null for a union of which nothing is told from bytes.</summary>
    public static string? Write(UnionModel union) => Arms(union).ToList() is { Count: > 0 } arms ? Write(union.Name, arms) : null;

    private static string Write(string name, IEnumerable<string> arms) =>
        $$"""
            public readonly partial record struct {{name}} : IUtf8Union<{{name}}>
            {
                bool IUtf8Union<{{name}}>.TryRead(ref Utf8ModelReader reader, out {{name}} value)
                {
                    switch (reader.Kind)
                    {
            {{string.Join("\n", arms)}}
                    }
                    value = default;
                    return false;
                }

                private static bool Holds({{name}} union, out {{name}} value)
                {
                    value = union;
                    return true;
                }
            }
            """;

    private static IEnumerable<string> Arms(UnionModel union)
    {
        var texts = Texts(union).ToList();
        if (texts.Count > 0)
            yield return Arm("String", texts);
        if (union.Cases.Any(@case => @case.Kind == CaseKind.Flag))
            yield return Arm("True or JsonTokenType.False", ["value = new(reader.Kind == JsonTokenType.True);", "return true;"]);
        var numbers = Tried(union, CaseKind.Integer).Concat(Tried(union, CaseKind.Number)).ToList();
        if (numbers.Count > 0)
            yield return Arm("Number", numbers);
        if (Tried(union, CaseKind.List).ToList() is { Count: > 0 } lists)
            yield return Arm("StartArray", lists);
        if (Objects(union).ToList() is { Count: > 0 } objects)
            yield return Arm("StartObject", objects);
    }

    // Beside free text only a known value is the enum; alone, the enum takes every string.
    private static IEnumerable<string> Texts(UnionModel union)
    {
        var enums = union.Cases.Where(@case => @case.Kind == CaseKind.Enum).ToList();
        var hasText = union.Cases.Any(@case => @case.Kind == CaseKind.Text);
        if (enums.Count == 0 && !hasText)
            yield break;
        yield return "var text = reader.Text();";
        var isGuarded = hasText || enums.Count > 1;
        foreach (var @enum in enums)
        {
            if (isGuarded)
                yield return $"if (new {@enum.Type}(text).IsKnown)";
            yield return (isGuarded ? "    return Holds(new(new " : "value = new(new ")
                + $"{@enum.Type}(text)){(isGuarded ? ", out value);" : ";")}";
        }
        if (hasText)
            yield return "value = new(text);";
        if (hasText || !isGuarded)
            yield return "return true;";
        else
            yield return "break;";
    }

    private static IEnumerable<string> Tried(UnionModel union, CaseKind kind) =>
        union.Cases.Where(@case => @case.Kind == kind).SelectMany((@case, index) => Try("", "TryVariant", @case, $"{kind}{index}"));

    // What a tag tells apart is left to the reading of tokens, and so is what an object of another kind competes with.
    private static IEnumerable<string> Objects(UnionModel union)
    {
        var objects = union.Objects;
        if (objects.Any(@case => @case.Tag is not null) || union.Group is not null || !union.Cases.All(IsKnown))
            yield break;
        var ordered = UnionReading.InOrder(objects, union.UnionOptions).ToList();
        var method = objects.Count == 1 ? "TryVariant" : "TryWhole";
        for (var index = 0; index < ordered.Count; index++)
        {
            foreach (var line in Try(Condition(ordered[index], objects.Count), method, ordered[index], $"{index}"))
                yield return line;
        }
        if (objects.Count < 2)
            yield break;
        // None of them, and nothing else holds an object.
        yield return "value = new(reader.Raw());";
        yield return "return true;";
    }

    private static bool IsKnown(UnionCase @case) =>
        @case.Kind
            is CaseKind.Enum
                or CaseKind.Text
                or CaseKind.Flag
                or CaseKind.Integer
                or CaseKind.Number
                or CaseKind.List
                or CaseKind.Object;

    // A sole object variant takes every object.
    private static string Condition(UnionCase @case, int variants) =>
        variants == 1 ? "" : string.Concat(@case.Required.Select(member => $"reader.Has({CSharpLiteral.Quote(member)}u8) && "));

    private static IEnumerable<string> Try(string condition, string method, UnionCase @case, string index)
    {
        yield return $"if ({condition}reader.{method}<{@case.Type}>(out var read{index}))";
        yield return $"    return Holds(new(read{index}!), out value);";
    }

    private static string Arm(string kind, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all[^1] is not ("return true;" or "break;"))
            all.Add("break;");
        return string.Join("\n", all.Select(line => "                " + line).Prepend($"            case JsonTokenType.{kind}:"));
    }
}

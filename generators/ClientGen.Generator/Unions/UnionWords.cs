using ClientGen.Generator.Docs;

namespace ClientGen.Generator.Unions;

/// <summary>How docs speak of a variant.</summary>
internal static class UnionWords
{
    public static string See(UnionCase @case) =>
        @case.Kind switch
        {
            CaseKind.Text => "text",
            CaseKind.Integer => "an integer",
            CaseKind.Number => "a number",
            CaseKind.Flag => "a boolean",
            CaseKind.List => "a list",
            CaseKind.Map => "a map",
            _ => $"<see cref=\"{@case.Type}\"/>",
        };

    /// <summary>A noun with its article: "an integer", "a FitMode".</summary>
    public static string Article(UnionCase @case)
    {
        if (@case.Kind is not (CaseKind.Enum or CaseKind.Object))
            return See(@case);
        // "an AiEdit", "an Upscale", but "a User" and "a Unit".
        var vowel =
            "AEIO".Contains(@case.Type[0], StringComparison.Ordinal)
            || (
                @case.Type[0] == 'U'
                && !@case.Type.StartsWith("Us", StringComparison.Ordinal)
                && !@case.Type.StartsWith("Uni", StringComparison.Ordinal)
            );
        return $"{(vowel ? "an" : "a")} {See(@case)}";
    }

    /// <summary>"A, B or C".</summary>
    public static string AnyOf(IReadOnlyList<UnionCase> cases)
    {
        var words = cases.Select(See).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
    }

    public static string Describe(UnionCase @case) =>
        Markdown.Paragraphs(@case.Description).Select(Markdown.Xml).FirstOrDefault() ?? "The value.";
}

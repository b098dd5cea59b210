namespace ClientGen.Generator.Unions;

/// <summary>Writes what a union with numbers needs to write them as they came: a number has several spellings, the variant holds its value
/// only.</summary>
internal static class UnionNumbers
{
    public static string Field(UnionModel union) => Numbers(union).Count > 0 ? "    private readonly RawJson? _asItCame;\n" : "";

    public static string AsItCame(UnionModel union) => Numbers(union).Count > 0 ? "_asItCame" : "null";

    public static string Constructors(UnionModel union) =>
        string.Concat(
            Numbers(union)
                .Select(@case =>
                    $$"""

                            private {{union.Name}}({{@case.Type}} value, JToken json)
                                : this(value) => _asItCame = UnionValue.AsItCame(json, value);

                        """
                )
        );

    private static List<UnionCase> Numbers(UnionModel union) =>
        [.. union.Cases.Where(@case => @case.Kind is CaseKind.Integer or CaseKind.Number)];
}

namespace ClientGen.Generator.Unions;

/// <summary>Writes <c>Match</c> and <c>Switch</c> of a union.</summary>
internal static class UnionMatch
{
    public static string Match(UnionModel union) =>
        $$"""
                /// <summary>Calls the function of the variant that is held.</summary>
                /// <exception cref="InvalidOperationException">Nothing is set.</exception>
                public TResult Match<TResult>(
            {{Parameters(union, type => $"Func<{type}, TResult>")}}) => _value switch
                {
            {{Lines(Nearest(union).Select(@case => $"        {@case.Type} held => {Name(@case)}(held),"))}}
                    RawJson held => raw(held),
                    _ => throw UnionValue.Unset("{{union.Name}}"),
                };

            """;

    public static string Switch(UnionModel union) =>
        $$"""
                /// <summary>Calls the action of the variant that is held.</summary>
                /// <exception cref="InvalidOperationException">Nothing is set.</exception>
                public void Switch(
            {{Parameters(union, type => $"Action<{type}>")}})
                {
                    switch (_value)
                    {
            {{Lines(Nearest(union).Select(@case => $"            case {@case.Type} held: {Name(@case)}(held); break;"))}}
                        case RawJson held: raw(held); break;
                        default: throw UnionValue.Unset("{{union.Name}}");
                    }
                }

            """;

    // A variant that derives from another comes before it.
    private static IEnumerable<UnionCase> Nearest(UnionModel union) => union.Cases.OrderByDescending(@case => @case.Depth);

    private static string Parameters(UnionModel union, Func<string, string> type) =>
        string.Join(
            ",\n",
            union.Cases.Select(@case => $"        {type(@case.Type)} {Name(@case)}").Append($"        {type("RawJson")} raw")
        );

    private static string Name(UnionCase @case) => UnionReader.ParameterName(@case);

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}

using ClientGen.Generator.Docs;

namespace ClientGen.Generator.Unions;

/// <summary>Writes what a union has for each of its variants: constructor, <c>TryPick</c> and conversion.</summary>
internal static class UnionMembers
{
    private const string Indent = "    ";

    public static string Constructor(UnionModel union, UnionCase @case) =>
        $"""
            {Doc(@case)}
                public {union.Name}({@case.Type} value) => _value = {(
                @case.IsReference ? "value ?? throw new ArgumentNullException(nameof(value))" : "value"
            )};

            """;

    public static string TryPick(UnionModel union, UnionCase @case) =>
        $$"""
            /// <summary>Takes {{UnionWords.Article(@case)}}, if that is what is held.</summary>
            /// <param name="value">The value, or the type's default.</param>
            /// <returns>Whether it is what is held.</returns>
            public bool TryPick{{@case.Name}}({{Taken(@case)}} value)
            {
                {{(@case.IsReference
                    ? $"value = _value as {@case.Type};\n        return value is not null;"
                    : $"value = _value is {@case.Type} held ? held : default;\n        return _value is {@case.Type};")}}
            }

        """;

    private static string Taken(UnionCase @case) => @case.IsReference ? $"[NotNullWhen(true)] out {@case.Type}?" : $"out {@case.Type}";

    // A conversion from an interface is not allowed in C#: lists convert from arrays and List.
    public static string Conversion(UnionModel union, UnionCase @case)
    {
        if (@case.Kind == CaseKind.Map)
            return ConversionFrom(union, @case, @case.Type["IReadOnly".Length..]);
        if (@case.Kind != CaseKind.List)
            return ConversionFrom(union, @case, @case.Type);
        var item = @case.Type["IReadOnlyList<".Length..^1];
        return ConversionFrom(union, @case, item + "[]") + "\n" + ConversionFrom(union, @case, $"List<{item}>");
    }

    private static string ConversionFrom(UnionModel union, UnionCase @case, string type) =>
        $"""
            {Doc(@case)}
                public static implicit operator {union.Name}({type} value) => new(value);

            """;

    private static string Doc(UnionCase @case) =>
        new DocComment(Indent)
            .Element("summary", [$"Holds {UnionWords.Article(@case)}."])
            .Element("param name=\"value\"", [UnionWords.Describe(@case)])
            .ToString();
}

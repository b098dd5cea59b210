using ClientGen.Generator.Docs;

namespace ClientGen.Generator.Unions;

/// <summary>Writes what a union has for each of its variants: constructor, <c>TryPick</c> and conversion.</summary>
internal static class UnionMembers
{
    private const string Indent = "    ";

    public static string Constructor(UnionModel union, UnionCase @case) =>
        $"""
            {Doc(@case, UnionWords.Describe(@case))}
                public {union.Name}({@case.Type} value) => _value = {(
                @case.IsReference ? "value ?? throw new ArgumentNullException(nameof(value))" : "value"
            )};

            """;

    public static string TryPick(UnionModel union, UnionCase @case) =>
        $"""
                /// <summary>Takes {UnionWords.Article(@case)}, if that is what is held.</summary>
                public bool TryPick{@case.Name}({Picked(@case)}

            """;

    private static string Picked(UnionCase @case) =>
        @case.IsReference
            ? $"[NotNullWhen(true)] out {@case.Type}? value) => (value = _value as {@case.Type}) is not null;"
            : $"out {@case.Type} value) => UnionValue.TryPick(_value, out value);";

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

    private static string Doc(UnionCase @case, params string[] value) =>
        new DocComment(Indent)
            .Element("summary", [$"Holds {UnionWords.Article(@case)}."])
            .Element("param name=\"value\"", value)
            .ToString();
}

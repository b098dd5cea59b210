using System.Text;
using ClientGen.Generator.Docs;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Unions;

/// <summary>Writes one union as a struct.</summary>
internal static class UnionWriter
{
    public static string Write(UnionModel union)
    {
        var name = union.Name;
        var text = new StringBuilder();
        text.Append(Head(union)).Append('\n');
        text.Append(
            $$"""
            [JsonConverter(typeof(UnionConverter<{{name}}>))]
            [Union]
            public readonly partial record struct {{name}} : IUnion, IUnionValue<{{name}}>, ICheckedValue
            {
                private readonly object? _value;
            {{UnionNumbers.Field(union)}}
            {{Each(union, UnionMembers.Constructor)}}
                /// <summary>Keeps JSON that fits no variant; it is written as it came.</summary>
                public {{name}}(RawJson value) => _value = value ?? throw new ArgumentNullException(nameof(value));
            {{UnionNumbers.Constructors(union)}}
                /// <summary>The variant that is held: one of the types the constructors take, or <see langword="null"/> while nothing is
                /// set.</summary>
                public object? Value => _value;

                /// <summary>Whether a variant of the document is held, rather than nothing or JSON that fits none.</summary>
                public bool IsKnown => _value is not (null or RawJson);

                bool IWireValue.IsUnset => _value is null;

                RawJson? IUnionValue<{{name}}>.AsItCame => {{UnionNumbers.AsItCame(union)}};

            {{Each(union, UnionMembers.TryPick)}}
                /// <summary>Takes the JSON that fits no variant, if that is what is held.</summary>
                public bool TryPickRaw([NotNullWhen(true)] out RawJson? value) => (value = _value as RawJson) is not null;

            {{UnionMatch.Match(union)}}
            {{UnionMatch.Switch(union)}}
            {{Each(union, UnionMembers.Conversion)}}
                /// <inheritdoc/>
                public bool Equals({{name}} other) => UnionValue.Equals(_value, other._value);

                /// <inheritdoc/>
                public override int GetHashCode() => UnionValue.GetHashCode(_value);

                /// <summary>The value as it is written: text as it is, anything else as JSON.</summary>
                public override string ToString() => UnionValue.ToString(_value);

            {{UnionReading.Write(union)}}
            }

            """
        );
        return text.ToString();
    }

    private static string Head(UnionModel union)
    {
        var said = Markdown.Paragraphs(union.Description).Select(Markdown.Xml).ToList();
        var comment = new DocComment("")
            .Element("summary", said.Count > 0 ? said : ["One of several forms that the vendor accepts here."])
            .Element(
                "remarks",
                [$"Holds {UnionWords.AnyOf(union.Cases)}; JSON that fits none of them is kept as <see cref=\"RawJson\"/>."]
            );
        foreach (var pointer in union.Pointers)
            comment.Code($"[OpenApiSchema({CSharpLiteral.Quote(pointer)})]");
        return comment.ToString();
    }

    private static string Each(UnionModel union, Func<UnionModel, UnionCase, string> write) =>
        string.Join("\n", union.Cases.Select(@case => write(union, @case)));
}

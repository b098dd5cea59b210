using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Unions;

/// <summary>Writes how a model tells variants of one shape apart by the member beside them.</summary>
internal static class SiblingWriter
{
    public static string Write(UnionModel union) => string.Join("\n", union.SiblingPlaces.Select(place => Write(union, place)));

    private static string Write(UnionModel union, SiblingPlace place)
    {
        var (member, sibling) = ((string)place.Member[ExtensionNames.Member]!, (string)place.Sibling[ExtensionNames.Member]!);
        var arms = union.UnionOptions.BySibling.Select(pair =>
            $"            {CSharpLiteral.Quote(pair.Key)} when UnionValue.TryReadWhole<{pair.Value}>(json, "
            + $"ModelJson.Serializer, out var read)\n                => new {union.Name}(read!),"
        );
        return $$"""
            public partial class {{place.Owner}}
            {
                // Variants of one shape: the member beside them says which it is.
                [OnDeserialized]
                private void Pick{{member}}(StreamingContext context)
                {
                    if (UnionValue.ObjectJson({{member}}) is not { } json)
                        return;
                    {{member}} = {{(place.IsText ? sibling : $"UnionValue.Text({sibling})")}} switch
                    {
            {{string.Join("\n", arms)}}
                        _ => {{member}},
                    };
                }
            }

            """;
    }
}

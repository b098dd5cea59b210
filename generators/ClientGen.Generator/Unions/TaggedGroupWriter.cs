using ClientGen.Generator.Docs;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Unions;

/// <summary>Writes the base class of tagged variants, its fallback, and the variants' link to it.</summary>
internal static class TaggedGroupWriter
{
    public static string Write(TaggedGroup group)
    {
        var name = group.BaseName;
        var types = group.TypesByTag.Values.Distinct().ToList();
        var summary =
            $"What {string.Join(", ", types.Select(type => $"<see cref=\"{type}\"/>"))} have in common: the member "
            + $"{Markdown.Code(group.Tag)} names which it is.";
        return $$"""
            {{new DocComment("").Element("summary", [summary])}}
            [JsonConverter(typeof(TaggedConverter), {{CSharpLiteral.Quote(group.Tag)}})]
            {{string.Join("\n",
              group.TypesByTag.Select(pair => $"[JsonSubtypes.KnownSubType(typeof({pair.Value}), {CSharpLiteral.Quote(pair.Key)})]"))}}
            [JsonSubtypes.FallBackSubType(typeof(Unknown{{name}}))]
            public abstract partial class {{name}} : JsonModel
            {
            }

            /// <summary>
            /// A variant of <see cref="{{name}}"/> that the document does not name; every member is kept in
            /// <see cref="JsonModel.AdditionalProperties"/>.
            /// </summary>
            [JsonConverter(typeof(ModelConverter))]
            public sealed partial class Unknown{{name}} : {{name}}
            {
            }

            {{string.Join("\n", types.Select(type => $$"""
            [JsonConverter(typeof(ModelConverter))]
            public partial class {{type}} : {{name}}
            {
            }

            """))}}
            """;
    }
}

using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>A conjunction of schemas that hold for one place; nearly always one. Interned, so the same conjunction is the same
/// object.</summary>
internal sealed class SchemaSet(SchemaCache space, JToken[] parts)
{
    private NormalizedSchema? _shape;

    public SchemaCache Space { get; } = space;

    public IReadOnlyList<JToken> Parts { get; } = parts;

    /// <summary>The token that stands for the set when it is pointed at.</summary>
    public JToken At => Parts[0];

    /// <summary>The key under <c>components/schemas</c> when the set is exactly that schema.</summary>
    public string? Component { get; } = parts.Length == 1 ? ComponentOf(parts[0]) : null;

    public NormalizedSchema Normalized => _shape ??= SchemaNormalizer.Build(Space, Parts);

    /// <summary>The key under <c>components/schemas</c> that a token stands at.</summary>
    public static string? ComponentOf(JToken token) =>
        token.Parent
            is JProperty
            {
                Parent.Parent: JProperty { Name: "schemas", Parent.Parent: JProperty { Name: "components", Parent.Parent: null } }
            } own
        && SpecFile.Of(token) is { IsMain: true }
            ? own.Name
            : null;
}

using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating;

/// <summary>What a document describes, by name.</summary>
/// <param name="Operations">As in <c>get /pets</c>.</param>
/// <param name="Schemas">The names of component schemas.</param>
internal sealed record Described(IReadOnlySet<string> Operations, IReadOnlySet<string> Schemas)
{
    public static Described By(JObject document) =>
        new(
            SpecParts.Operations(document).Select(operation => $"{operation.Method} {operation.Path}").ToHashSet(StringComparer.Ordinal),
            SpecParts.Schemas(document).Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal)
        );
}

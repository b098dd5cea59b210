using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>A declared member of an object. <c>At</c> is its declaration, which a reference may lead away from.</summary>
internal sealed record NormalizedProperty(string Name, SchemaSet Schema, bool Required, JToken At)
{
    public NormalizedSchema Normalized => Schema.Normalized;
}

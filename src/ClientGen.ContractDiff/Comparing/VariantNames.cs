using ClientGen.ContractDiff.CSharp;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>What to call a variant, and the value of a member that sets it apart.</summary>
internal static class VariantNames
{
    public static string Of(SchemaSet variant) =>
        CSharpTypes.Named(variant)
        ?? (variant.At as JObject).Text("title")
        ?? Tag(variant)
        ?? JsonTypeNames.Words(variant.Normalized.Types);

    /// <summary>A member with one possible text value, as in <c>type=crop</c>.</summary>
    public static string? Tag(SchemaSet variant)
    {
        if (variant.Normalized.Types != JsonTypes.Object)
            return null;
        foreach (var property in variant.Normalized.Objects.Properties.Values)
        {
            if (property.Normalized is { Enum.Count: 1, Types: JsonTypes.String } shape)
                return property.Name + "=" + shape.Enum.Values.First();
        }

        return null;
    }
}

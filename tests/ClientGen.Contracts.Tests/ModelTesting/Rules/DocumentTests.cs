using System.Reflection;
using ClientGen.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting.Rules;

/// <summary>The document and the generated code say the same.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class DocumentTests<T>
    where T : IVendor
{
    /// <summary>The places of the document that offer a choice, and how many of them are no union, because the overlay settles them
    /// otherwise.</summary>
    protected abstract (int Choices, string[] NoUnion) Unions { get; }

    [Fact]
    public void EverySchema_IsAType() =>
        Schemas().Select(schema => Pointer(schema.Name)).Except(T.Vendor.Contracts.Pointers).ShouldBeEmpty();

    [Fact]
    public void EveryMember_IsAProperty()
    {
        var members =
            from schema in Schemas()
            from member in (schema.Value["properties"] as JObject ?? []).Properties()
            select $"{Pointer(schema.Name)}/properties/{member.Name}";
        members.Except(T.Vendor.Contracts.Pointers).ShouldBeEmpty();
    }

    [Fact]
    public void EveryAnyOf_IsAUnion()
    {
        var places = T
            .Vendor.Document.Descendants()
            .OfType<JProperty>()
            .Where(property => property.Name is "anyOf" or "oneOf" && !IsNullable(property.Value))
            .Select(property =>
                "#/"
                + property
                    .Parent!.Path.Replace("['", ".", StringComparison.Ordinal)
                    .Replace("']", "", StringComparison.Ordinal)
                    .Replace('.', '/')
            )
            .ToList();
        places.Count.ShouldBe(Unions.Choices);
        var unions = T
            .Vendor.Contracts.Unions.SelectMany(union => union.GetCustomAttributes<OpenApiSchemaAttribute>())
            .Select(attribute => attribute.Pointer);
        places.Except(unions).ShouldBe(Unions.NoUnion, ignoreOrder: true);
    }

    [Fact]
    public void EveryEnumValue_IsAMember()
    {
        foreach (var type in T.Vendor.Contracts.Enums)
        {
            var known = ((System.Collections.IEnumerable)type.GetProperty("KnownValues")!.GetValue(null)!)
                .Cast<object>()
                .Select(value => value.ToString());
            foreach (var attribute in type.GetCustomAttributes<OpenApiSchemaAttribute>())
            {
                var schema = T.Vendor.Document.SelectToken(
                    attribute
                        .Pointer.Replace("#/components/schemas/", "$.components.schemas.", StringComparison.Ordinal)
                        .Replace("/properties/", ".properties.", StringComparison.Ordinal)
                )!;
                known.ShouldBe(schema["enum"]!.Select(value => (string?)value), ignoreOrder: true, type.Name);
            }
        }
    }

    // A choice between one thing and null is that thing, which may be null.
    private static bool IsNullable(JToken choices) =>
        choices is JArray { Count: 2 } && choices.Any(choice => (string?)choice["type"] == "null");

    private static IEnumerable<JProperty> Schemas() => ((JObject)T.Vendor.Document["components"]!["schemas"]!).Properties();

    private static string Pointer(string key) =>
        "#/components/schemas/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting.Rules;

/// <summary>A new request sends nothing that its caller did not set.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class OnlyWhatIsSetTests<T>
    where T : IVendor
{
    public static TheoryData<string> Models => [.. T.Vendor.Contracts.Models.Select(model => model.Name)];

    [Theory, MemberData(nameof(Models))]
    public void NewModel_WritesRequiredConstantsAndNumbersOnly(string name)
    {
        var type = T.Vendor.Model(name);
        var written = JObject.Parse(ModelJson.Serialize(Activator.CreateInstance(type)));
        foreach (var member in written.Properties())
        {
            var property = type.GetProperties().Single(candidate => Wire(candidate)?.PropertyName == member.Name);
            Attribute.IsDefined(property, typeof(OpenApiRequiredAttribute)).ShouldBeTrue(member.Name);
            var isConstant = property.PropertyType == typeof(string) && member.Value.Type == JTokenType.String;
            (isConstant || property.PropertyType.IsPrimitive || property.PropertyType == typeof(DateTimeOffset)).ShouldBeTrue(member.Name);
        }
    }

    private static JsonPropertyAttribute? Wire(System.Reflection.PropertyInfo property) =>
        (JsonPropertyAttribute?)Attribute.GetCustomAttribute(property, typeof(JsonPropertyAttribute));
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ClientGen.Json;

namespace ClientGen.ModelTesting.Rules;

/// <summary>System.Text.Json, whatever its options, reads and writes the contracts as the wire has them.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class TextJsonTests<T>
    where T : IVendor
{
    private static readonly JsonSerializerOptions[] Hosts =
    [
        JsonSerializerOptions.Default,
        JsonSerializerOptions.Web,
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.WriteAsString,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter() },
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            WriteIndented = true,
        },
    ];

    [Fact]
    public void EveryType_HasItsConverter() =>
        T
            .Vendor.Contracts.Unions.Concat(T.Vendor.Contracts.Enums)
            .Concat(T.Vendor.Assembly.GetExportedTypes().Where(typeof(JsonModel).IsAssignableFrom))
            .Where(type => !type.IsDefined(typeof(JsonConverterAttribute), inherit: false))
            .Select(type => type.Name)
            .ShouldBeEmpty();

    [Fact]
    public void EveryModel_IsReadAndWrittenAsByOurOwnReader()
    {
        foreach (var model in T.Vendor.Contracts.Models)
        {
            foreach (var host in Hosts)
            {
                for (var seed = 0; seed < 20; seed++)
                {
                    var instance = new ModelBuilder(new Random(seed)).Model(model);
                    var ours = ModelJson.Serialize(instance);
                    var theirs = JsonSerializer.Serialize(instance, model, host);
                    Plain(theirs).ShouldBe(Plain(ours), model.Name);
                    ModelJson.Serialize(JsonSerializer.Deserialize(theirs, model, host)).ShouldBe(ours, model.Name);
                }
            }
        }
    }

    // White space, and how a character is escaped, are the host's.
    private static string Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }
}

using ClientGen.Json;
using ClientGen.ModelTesting.Fuzzing;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace ClientGen.ModelTesting.Rules;

/// <summary>Nothing the host application does to Json.NET changes what goes on the wire. Run it alone: the settings are
/// everybody's.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class HostileSettingsTests<T> : IDisposable
    where T : IVendor
{
    private readonly Func<JsonSerializerSettings>? _before = JsonConvert.DefaultSettings;

    protected HostileSettingsTests() =>
        JsonConvert.DefaultSettings = () =>
            new JsonSerializerSettings
            {
                ContractResolver = new DefaultContractResolver
                {
                    NamingStrategy = new KebabCaseNamingStrategy(
                        processDictionaryKeys: true,
                        overrideSpecifiedNames: true,
                        processExtensionDataNames: true
                    ),
                },
                Converters =
                {
                    new StringEnumConverter(),
                    new Shouting(),
                    new IsoDateTimeConverter { DateTimeFormat = "yyyy" },
                },
                DateFormatHandling = DateFormatHandling.MicrosoftDateFormat,
                DateParseHandling = DateParseHandling.DateTime,
                DefaultValueHandling = DefaultValueHandling.Ignore,
                FloatFormatHandling = FloatFormatHandling.Symbol,
                MissingMemberHandling = MissingMemberHandling.Error,
                NullValueHandling = NullValueHandling.Ignore,
                PreserveReferencesHandling = PreserveReferencesHandling.All,
                StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
                TypeNameHandling = TypeNameHandling.All,
            };

    public void Dispose()
    {
        JsonConvert.DefaultSettings = _before;
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void EveryModel_WritesAndReadsAsWithoutThem()
    {
        foreach (var model in T.Vendor.Contracts.Models)
        {
            for (var seed = 0; seed < 50; seed++)
            {
                var instance = new ModelBuilder(new Random(seed)).Model(model);
                var ours = ModelJson.Serialize(instance);
                var theirs = JsonConvert.SerializeObject(instance);
                theirs.ShouldBe(ours, model.Name);
                ModelJson.Serialize(JsonConvert.DeserializeObject(theirs, model)).ShouldBe(ours, model.Name);
            }
        }
    }

    [Fact]
    public void ChangedBodies_AreReadAndWrittenAsWithoutThem() =>
        new BodyFuzzer(T.Vendor.Contracts, seed: 2).Run(1000).Faults.ShouldBeEmpty();

    /// <summary>A converter that takes every string.</summary>
    private sealed class Shouting : JsonConverter<string>
    {
        public override string? ReadJson(
            JsonReader reader,
            Type objectType,
            string? existingValue,
            bool hasExistingValue,
            JsonSerializer serializer
        ) => "SHOUTED";

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => writer.WriteValue("SHOUTED");
    }
}

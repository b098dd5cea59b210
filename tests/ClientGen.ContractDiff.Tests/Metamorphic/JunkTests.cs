using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>Documents with junk in them are compared or refused, never a crash.</summary>
public sealed class JunkTests
{
    private const int Rounds = 400;

    private static readonly Func<JToken>[] Junk =
    [
        () => "junk",
        () => 7,
        () => 1.5,
        () => true,
        () => false,
        () => JValue.CreateNull(),
        () => new JArray(),
        () => new JObject(),
        () => new JArray("a", 1, new JObject()),
        () => new JObject { ["$ref"] = "#/nowhere" },
        () => new JObject { ["$ref"] = "#" },
        () => new JObject { ["$ref"] = 1 },
        () =>
            new JObject
            {
                ["type"] = 5,
                ["enum"] = "x",
                ["required"] = true,
            },
        () => new JArray(JValue.CreateNull()),
        () => new JObject { ["a"] = JValue.CreateNull() },
        () => "",
        () => -1,
        () => "9999999999999999999999",
    ];

    [Slow("compares thousands of damaged documents")]
    [Theory]
    [InlineData("perfectlyclear", 1)]
    [InlineData("perfectlyclear", 2)]
    [InlineData("shop", 3)]
    [InlineData("shop", 4)]
    public void Junk_anywhere_does_not_crash_a_comparison(string name, int seed)
    {
        var chance = new Random(seed);
        var text =
            name == "shop"
                ? Make.Yaml(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "shop", "old.yaml"))).ToString()
                : File.ReadAllText(Repository.At("specs", name, "openapi.json"));
        var good = Make.Parse(text, "good.json");
        for (var round = 0; round < Rounds; round++)
        {
            var document = JObject.Parse(text);
            var places = document.Descendants().Where(t => t is not JProperty && t.Path != "openapi").ToList();
            var place = places[chance.Next(places.Count)];
            var path = place.Path;
            var junk = Junk[chance.Next(Junk.Length)]();
            place.Replace(junk);
            try
            {
                var bad = Make.Of(document);
                Differ.Compare(good, bad);
                Differ.Compare(bad, good);
            }
            catch (Exception refusal) when (refusal is SpecException or SchemaException)
            {
                refusal.Message.ShouldNotBeEmpty();
            }
            catch (Exception crash)
            {
                Assert.Fail($"{junk.ToString(Newtonsoft.Json.Formatting.None)} at {path}: {crash}");
            }
        }
    }
}

using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>Our validator and JsonSchema.Net say the same of the same, or it is known why not (<c>disagreements.json</c>).</summary>
[Slow("asks another validator thousands of times")]
public sealed class SecondOpinionTests
{
    /// <summary>Formats are remarks, as in JSON Schema.</summary>
    internal static ValidationOptions Plain { get; } = new() { AssertFormats = false };

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public void SchemasOfAVendor_TakeAndRefuseTheSame(string vendor)
    {
        var document = (JObject)Schemas.Json(File.ReadAllText(Repository.At("specs", vendor, "openapi.json")));
        var plain = PlainSchema.Of(document, withInline: true);
        var (ours, instances) = (new SchemaValidator(plain), new Instances(plain));
        var (taken, refused, wrong) = (0, 0, new List<string>());
        foreach (var definition in ((JObject)plain["$defs"]!).Properties())
        {
            var pointer = JsonPointer.Append("#/$defs", definition.Name);
            var peer = new PeerSchema(new JObject(plain.Properties()) { ["$ref"] = PlainSchema.Reference(definition.Name) });
            var values = instances.Of(definition.Value);
            foreach (var value in values.Concat(values.SelectMany(Damages.Of)))
            {
                var findings = ours.Validate(value, pointer, Plain);
                _ = findings.Count == 0 ? taken++ : refused++;
                if (peer.Takes(value) != (findings.Count == 0))
                {
                    wrong.Add(
                        $"{definition.Name}, {value.ToString(Formatting.None)}: ours {(findings.Count == 0 ? "takes it" : findings[0])}"
                    );
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{vendor}: {taken} values taken by both, {refused} refused by both");
        string.Join('\n', wrong.Take(20)).ShouldBeEmpty();
        (taken > 200 && refused > 200).ShouldBeTrue("too few values to say anything");
    }

    [Fact]
    public void SchemasWrittenByHand_TakeAndRefuseTheSame_SaveForTheList()
    {
        var known = ((JArray)Schemas.Json(File.ReadAllText(ListFile))).ToDictionary(
            e => $"{e["schema"]!.ToString(Formatting.None)} {e["instance"]!.ToString(Formatting.None)}",
            e => (string)e["reason"]!
        );
        var differ = Written().Where(c => OursTakes(c.Schema, c.Instance) != PeerTakes(c.Schema, c.Instance)).Select(Name).ToHashSet();

        known.Values.ShouldAllBe(reason => reason.Length > 20);
        string.Join('\n', differ.Except(known.Keys)).ShouldBeEmpty();
        string.Join('\n', known.Keys.Except(differ)).ShouldBeEmpty("these are agreed on now; take them out of the list");
        TestContext.Current.TestOutputHelper!.WriteLine($"{Written().Count()} cases, {differ.Count} of them told differently");
    }

    private static string ListFile =>
        Repository.At("tests", "ClientGen.Documents.Tests", "JsonSchema", "SecondOpinion", "disagreements.json");

    private static string Name((JToken Schema, JToken Instance) one) =>
        $"{one.Schema.ToString(Formatting.None)} {one.Instance.ToString(Formatting.None)}";

    private static bool OursTakes(JToken schema, JToken instance) =>
        new SchemaValidator(new JObject { ["s"] = schema }).Validate(instance, "#/s", Plain).Count == 0;

    // Null where it cannot use the schema.
    private static bool? PeerTakes(JToken schema, JToken instance)
    {
        try
        {
            return new PeerSchema(schema).Takes(instance);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // The cases that our own tests of keywords and patterns have, in the dialect of 3.1.
    private static IEnumerable<(JToken Schema, JToken Instance)> Written() =>
        Rows(typeof(KeywordTests), nameof(KeywordTests.Validate_Keyword_AsTheSpecificationSays))
            .Select(r => (Schemas.Json((string)r[0]!), Schemas.Json((string)r[1]!)))
            .Concat(
                typeof(PatternTests)
                    .GetMethods()
                    .SelectMany(m => Rows(m))
                    .Where(r => r.Length == 3)
                    .Select(r => ((JToken)new JObject { ["pattern"] = (string)r[0]! }, (JToken)new JValue((string)r[1]!)))
            );

    private static IEnumerable<object?[]> Rows(Type tests, string method) => Rows(tests.GetMethod(method)!);

    private static IEnumerable<object?[]> Rows(MethodInfo method) => method.GetCustomAttributes<InlineDataAttribute>().Select(a => a.Data);
}

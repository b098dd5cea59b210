using ClientGen.JsonSchema.Tests.Suite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>The same with what others wrote, in OpenAPI 3.0 too: <c>documents</c> in the folder that <c>CLIENTGEN_CORPORA</c>
/// names.</summary>
[Slow("reads nearly two hundred documents with two validators")]
public sealed class PublicDocumentsTests
{
    private const int MostValues = 60;
    private const int LargestFile = 1_000_000;

    [Fact]
    public void ComponentsOfPublicDocuments_TakeAndRefuseTheSame()
    {
        var folder = SuiteTests.Corpus("documents");
        Assert.SkipWhen(folder is null, "no documents here; set CLIENTGEN_CORPORA to a folder that has them");
        var (documents, agreed, unusable, wrong) = (0, 0, 0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder!, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (new FileInfo(file).Length > LargestFile || Read(file) is not { } document)
                continue;
            documents++;
            var plain = PlainSchema.Of(document);
            var (ours, instances) = (new SchemaValidator(document), new Instances(plain));
            foreach (var definition in ((JObject)plain["$defs"]!).Properties())
            {
                try
                {
                    var peer = new PeerSchema(new JObject(plain.Properties()) { ["$ref"] = PlainSchema.Reference(definition.Name) });
                    var values = instances.Of(definition.Value);
                    foreach (var value in values.Concat(values.SelectMany(Damages.Of)).Take(MostValues))
                    {
                        var findings = ours.Validate(
                            value,
                            JsonPointer.Append("/components/schemas", definition.Name),
                            SecondOpinionTests.Plain
                        );
                        if (peer.Takes(value) == (findings.Count == 0))
                        {
                            agreed++;
                        }
                        else
                        {
                            wrong.Add(
                                $"{Path.GetFileName(file)} {definition.Name}, {value.ToString(Formatting.None)}: "
                                    + $"ours {(findings.Count == 0 ? "takes it" : findings[0])}"
                            );
                        }
                    }
                }
                catch (Exception e) when (e is SchemaException or ArgumentException)
                {
                    unusable++;
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{documents} documents, {agreed} values judged alike, {unusable} schemas that one of the two cannot use"
        );
        string.Join('\n', wrong.Take(50)).ShouldBeEmpty();
        agreed.ShouldBeGreaterThan(10_000);
    }

    // Patterns are told apart elsewhere: JsonSchema.Net hands them to .NET as they stand.
    private static JObject? Read(string file)
    {
        try
        {
            var document = Schemas.Json(File.ReadAllText(file)) as JObject;
            foreach (var pattern in document?.SelectTokens("$..pattern").Where(p => p.Type == JTokenType.String).ToList() ?? [])
                pattern.Parent!.Remove();
            return document?["openapi"]?.ToString().StartsWith('3') == true && document["paths"] is JObject ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

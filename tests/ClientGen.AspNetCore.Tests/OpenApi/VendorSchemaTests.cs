using System.Reflection;
using ClientGen.ContractDiff;
using ClientGen.ContractDiff.Severity;
using ClientGen.Json;
using ClientGen.OpenApi;
using ClientGen.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ClientGen.AspNetCore.Tests.OpenApi;

/// <summary>An application that takes and gives the vendors' types describes each as its vendor does.</summary>
public sealed class VendorSchemaTests
{
    public static TheoryData<string, Type> Vendors =>
        new()
        {
            { "claid", typeof(Claid.EditRequest) },
            { "perfectlyclear", typeof(PerfectlyClear.CorrectionStatus) },
            { "autoenhance", typeof(Autoenhance.Image) },
        };

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["claid"] = "Claid",
        ["perfectlyclear"] = "PerfectlyClear",
        ["autoenhance"] = "Autoenhance",
    };

    [Theory, MemberData(nameof(Vendors))]
    public async Task EachTypeOfTheContracts_IsDescribedAsInItsDocument(string vendor, Type any)
    {
        var types = DescribedApp.Described(any.Assembly);
        types.Count.ShouldBeGreaterThan(10);
        var said = await DescribedApp.DocumentAsync(app => app.MapBodies(types), options => options.AddVendorSchemas());
        said.Descendants().OfType<JProperty>().ShouldNotContain(member => member.Name.StartsWith("x-clientgen-"));

        var findings = Compare(Expected(said, vendor, types), said);

        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task ADifference_WouldBeSeen()
    {
        Type[] types = [typeof(Claid.EditRequest)];
        var said = await DescribedApp.DocumentAsync(app => app.MapBodies(types), _ => { });

        Compare(Expected(said, "claid", types), said).ShouldNotBeEmpty();
    }

    // The application's document, but that each body refers to the vendor's schemas.
    private static JObject Expected(JObject said, string vendor, IEnumerable<Type> types)
    {
        var expected = (JObject)said.DeepClone();
        expected["components"] = new JObject { ["schemas"] = Schemas(vendor, types) };
        foreach (var type in types)
        {
            var place = Renamed(type.GetCustomAttributes<OpenApiSchemaAttribute>().First().Pointer, Names(vendor, types));
            var operation = expected["paths"]![DescribedApp.PathOf(type)]!["post"]!;
            foreach (var body in new[] { operation["requestBody"]!, operation["responses"]!["200"]! })
                body["content"]!["application/json"]!["schema"] = new JObject { ["$ref"] = place };
        }
        return expected;
    }

    // Those of the document, called as the application calls them.
    private static JObject Schemas(string vendor, IEnumerable<Type> types)
    {
        var names = Names(vendor, types);
        var text = File.ReadAllText(Repository.At("artifacts", "generated", vendor, "corrected.json"));
        var schemas = (JObject)JObject.Parse(text)["components"]!["schemas"]!;
        foreach (var reference in schemas.Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String))
            reference.Value = Renamed((string)reference.Value!, names);
        return new JObject(
            schemas.Properties().Select(schema => new JProperty(names.GetValueOrDefault(schema.Name, schema.Name), schema.Value))
        );
    }

    private static Dictionary<string, string> Names(string vendor, IEnumerable<Type> types) =>
        types
            .Select(type => (type.Name, Place: type.GetCustomAttributes<OpenApiSchemaAttribute>().First().Pointer.Split('/')))
            .Where(type => type.Place.Length == 4)
            .ToDictionary(type => type.Place[3], type => type.Name.StartsWith(Prefixes[vendor]) ? type.Name : Prefixes[vendor] + type.Name);

    private static string Renamed(string place, Dictionary<string, string> names)
    {
        var segments = place.Split('/');
        if (segments is ["#", "components", "schemas", ..])
            segments[3] = names.GetValueOrDefault(segments[3], segments[3]);
        return string.Join('/', segments);
    }

    private static List<string> Compare(JObject before, JObject after)
    {
        using var folder = new TemporaryFolder();
        Spec Written(string name, JObject document)
        {
            File.WriteAllText(folder.File(name), document.ToString());
            return SpecLoader.Load(folder.File(name));
        }
        // Which schemas have a name is no part of what travels. Microsoft.OpenApi does not write a default that is an empty object.
        return
        [
            .. Differ
                .Compare(Written("vendor.json", before), Written("application.json", after))
                .Findings.Where(finding =>
                    finding.Wire > WireLevel.None && !finding.Rule.StartsWith("api-schema-", StringComparison.Ordinal)
                )
                .Where(finding => !finding.Message.EndsWith("the default {} was taken away", StringComparison.Ordinal))
                .Select(finding => $"{finding.Rule} {finding.Pointer}: {finding.Message}"),
        ];
    }
}

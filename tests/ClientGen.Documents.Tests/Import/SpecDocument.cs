using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

/// <summary>A checked-in document and ways to walk it.</summary>
internal static class SpecDocument
{
    public static TheoryData<string> Vendors =>
        [.. Directory.GetDirectories(Repository.At("specs")).Select(folder => Path.GetFileName(folder)!)];

    public static TheoryData<string> AuthoredVendors => ["perfectlyclear", "autoenhance"];

    public static JObject Of(string vendor) => (JObject)JsonText.Parse(File.ReadAllText(Repository.At("specs", vendor, "openapi.json")));

    public static JObject ProvenanceOf(string vendor) =>
        (JObject)JsonText.Parse(File.ReadAllText(Repository.At("specs", vendor, "provenance.json")));

    /// <returns>Parameters wherever they are defined, and members of schemas.</returns>
    public static IEnumerable<JObject> ParametersAndMembers(JObject document) =>
        from list in document.Descendants().OfType<JProperty>()
        from part in list switch
        {
            { Name: "parameters", Value: JArray parameters } => parameters.Where(parameter => parameter["$ref"] is null),
            { Name: "parameters", Value: JObject parameters } => parameters.PropertyValues(),
            { Name: "properties", Value: JObject members } => members.PropertyValues(),
            _ => [],
        }
        select (JObject)part;
}

using System.Text;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Small documents for tests.</summary>
internal static class Spec
{
    /// <summary>A document as the generator holds it, from JSON with the line and column of each token.</summary>
    public static SpecDocument Document(string json)
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var root = JsonFile.Read(folder.Write("openapi.json", json), bag);
        bag.Items.ShouldBeEmpty();
        return new SpecDocument("acme/openapi.json", root!, bag);
    }

    /// <summary>A document of component schemas alone: what stands between the braces of <c>schemas</c>.</summary>
    public static SpecDocument Schemas(string schemas) =>
        Document("{\"openapi\":\"3.1.0\",\"components\":{\"schemas\":{" + schemas + "}}}");

    /// <summary>Applies repairs, the last of which is the one under test, and gives the document.</summary>
    public static SpecDocument After(this SpecDocument document, params IRepair[] repairs)
    {
        foreach (var repair in repairs)
            repair.Apply(document);
        return document;
    }

    /// <summary>What a schema says, without the marks of where it came from.</summary>
    public static string Shown(this SpecDocument document, string key) => Shown(document.Schemas[key]!);

    public static string Shown(JToken token)
    {
        var copy = token.DeepClone();
        foreach (
            var mark in ((JContainer)copy)
                .DescendantsAndSelf()
                .OfType<JProperty>()
                .Where(property => property.Name == ExtensionNames.Pointers)
                .ToList()
        )
        {
            mark.Remove();
        }
        return copy.ToString(Newtonsoft.Json.Formatting.None).Replace('"', '\'');
    }

    private const string Api = "\"servers\":[{\"url\":\"https://api.vendor.test\"}],\"security\":[{\"Key\":[]}]";

    /// <summary>A whole document around schemas and paths, in which <c>"@free"</c> stands for what an overlay must say of an
    /// operation.</summary>
    public static string Text(string schemas, string paths = "", string version = "3.1.0") =>
        new StringBuilder()
            .Append("{\"openapi\":\"")
            .Append(version)
            .Append("\",\"info\":{\"title\":\"T\",\"version\":\"1\"},")
            .Append(Api)
            .Append(",\"paths\":{")
            .Append(paths)
            .Append(
                "},\"components\":{\"securitySchemes\":{\"Key\":{\"type\":\"apiKey\",\"in\":\"header\","
                    + "\"name\":\"X-Api-Key\"}},\"schemas\":{"
            )
            .Append(schemas)
            .Append("}}}")
            .Replace("\"@free\"", "\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"safe\"")
            .ToString();
}

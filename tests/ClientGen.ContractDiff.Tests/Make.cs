using ClientGen.ContractDiff.Findings;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests;

/// <summary>Documents made in memory.</summary>
internal static class Make
{
    private static readonly JObject Components = Yaml(
        """
        schemas:
          Cat: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string },
            claws: { type: integer } } }
          Dog: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string },
            barks: { type: boolean } } }
        """
    );

    public static Spec Parse(string text, string name = "spec.yaml", params (string Path, string Text)[] others) =>
        new(new MemorySource(name, text, others));

    public static Spec Of(JObject root) => Parse(root.ToString(), "spec.json");

    /// <summary>The frame around paths: Cat and Dog are there for unions.</summary>
    public static JObject Frame(JObject paths) =>
        new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JObject { ["title"] = "Things", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = Components.DeepClone(),
        };

    public static JObject Yaml(string text) => (JObject)SpecFile.Parse("case", "case.yaml", text, isMain: true).Root;

    public static DiffReport Diff(JObject before, JObject after) => Differ.Compare(Of(before), Of(after));

    private sealed class MemorySource(string name, string text, (string Path, string Text)[] others) : ISpecSource
    {
        public string MainPath => name;

        public string Describe(string path) => path;

        public string? Read(string path) => path == name ? text : Array.Find(others, o => o.Path == path).Text;
    }
}

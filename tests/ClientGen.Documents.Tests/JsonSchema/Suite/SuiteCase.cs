using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.Suite;

/// <summary>One case of the official suite.</summary>
internal sealed record SuiteCase(string File, string Group, string Test, JToken Schema, JToken Instance, bool IsValid)
{
    public override string ToString() => $"{File} / {Group} / {Test}";

    public static IEnumerable<SuiteCase> In(string folder) =>
        Files(folder).Order(StringComparer.Ordinal).SelectMany(file => Read(folder, file));

    // The formats that JSON Schema only recommends are no part of it: OpenAPI has a list of its own.
    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("optional/format/", StringComparison.Ordinal));

    private static IEnumerable<SuiteCase> Read(string folder, string file) =>
        from g in Schemas.Json(System.IO.File.ReadAllText(Path.Combine(folder, file)))
        from test in g["tests"]!
        select new SuiteCase(
            file,
            (string)g["description"]!,
            (string)test["description"]!,
            g["schema"]!,
            test["data"]!,
            (bool)test["valid"]!
        );
}

using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Diff;

/// <summary><c>clientgen diff --csharp</c> with a real generation, compilation and comparison of a tiny vendor.</summary>
[Slow("generates and compiles clients")]
public sealed class CSharpDiffTests : IDisposable
{
    private const string Overlay = """
        { "overlay": "1.0.0", "info": { "title": "o", "version": "1" }, "actions": [
          { "target": "$.paths.*.get", "update": { "x-clientgen-cost": "free", "x-clientgen-retry": "safe",
            "x-clientgen-area": "Things" } },
          { "target": "$.components.schemas.ThingSize", "update": { "x-clientgen-name": "Dimension" } }
        ] }
        """;

    private static readonly JObject Document = JObject.Parse(
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Acme", "version": "1" },
          "servers": [{ "url": "https://api.acme.test" }],
          "security": [{ "Key": [] }],
          "paths": { "/things/{id}": { "get": {
            "operationId": "read",
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "responses": { "200": { "description": "A thing",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } }
          } } },
          "components": { "securitySchemes": { "Key": { "type": "http", "scheme": "bearer" } }, "schemas": {
            "Thing": { "type": "object", "properties": {
              "mode": { "type": "string", "enum": ["fast", "slow"] },
              "count": { "type": "integer" },
              "note": { "type": "string", "default": "none" },
              "size": { "$ref": "#/components/schemas/ThingSize" },
              "old": { "type": "string" }
            } },
            "ThingSize": { "anyOf": [{ "type": "integer" }, { "type": "string" }] }
          } }
        }
        """
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-csharp-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Findings_are_confirmed_by_the_assemblies()
    {
        var before = Write("old", Document);
        var after = Write(
            "new",
            Changed(schemas =>
            {
                var members = (JObject)schemas["Thing"]!["properties"]!;
                ((JArray)members["mode"]!["enum"]!)[1].Remove();
                ((JArray)members["mode"]!["enum"]!).Add("eco");
                members["count"]!["format"] = "int32";
                members["note"]!["default"] = "all";
                members.Remove("old");
                ((JArray)schemas["ThingSize"]!["anyOf"]!).Add(new JObject { ["type"] = "boolean" });
            })
        );

        var run = await Run.Of("diff", before, after, "--csharp", "--format", "json");

        run.Code.ShouldBe(1, run.Error);
        var report = JObject.Parse(run.Output);
        var verdicts = report["findings"]!
            .Where(f => (string?)f["csharp"] != "none")
            .Select(f => $"{string.Join(' ', f["members"]!)}: {f["assemblies"]}")
            .Order();
        verdicts.ShouldBe([
            "Dimension: confirmed",
            "Thing.Count: confirmed",
            "Thing.Note: not-visible",
            "Thing.Old: confirmed",
            "ThingMode.Slow: confirmed",
        ]);
        ((int)report["assemblies"]!["differences"]!).ShouldBeGreaterThanOrEqualTo(5);
        report["assemblies"]!["unexplained"].ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_generator_refuses_is_told_in_its_words()
    {
        var before = Write("old", Document);
        var after = Write("new", Changed(schemas => schemas["ThingSize"]!["x-clientgen-nam"] = "Dimension"));
        var run = await Run.Of("diff", before, after, "--csharp");
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain($"{after}(");
        run.Error.ShouldContain("error CG");
        run.Error.ShouldContain("#/components/schemas/ThingSize");
        run.Error.ShouldContain("x-clientgen-name");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Documents_of_two_vendors_are_not_compared()
    {
        var run = await Run.Of("diff", Write("specs/acme/a.json"), Write("specs/other/b.json"), "--csharp");
        (run.Code, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain("belong to different vendors (acme, other)");
    }

    [Fact]
    public async Task Two_ways_to_choose_an_overlay_contradict_each_other()
    {
        var run = await Run.Of("diff", "a.json", "b.json", "--overlay", "o.json", "--no-overlay");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("contradict each other");
    }

    [Fact]
    public async Task An_overlay_that_is_missing_is_told()
    {
        var before = Write("old", Document);
        var run = await Run.Of("diff", before, before, "--overlay", "nowhere.json");
        (run.Code, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain("nowhere.json: there is no such overlay");
    }

    private static JObject Changed(Action<JObject> change)
    {
        var changed = (JObject)Document.DeepClone();
        change((JObject)changed["components"]!["schemas"]!);
        return changed;
    }

    private string Write(string side, JObject document)
    {
        var path = Write($"{side}/specs/acme/openapi.json");
        File.WriteAllText(path, document.ToString());
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "overlay.json"), Overlay);
        return path;
    }

    private string Write(string relative)
    {
        var path = Path.Combine(_folder.FullName, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Document.ToString());
        return path;
    }
}

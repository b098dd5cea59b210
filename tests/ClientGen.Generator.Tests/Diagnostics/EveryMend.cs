using System.Reflection;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Diagnostics;

/// <summary>The mend that a message advises works: it is applied, and what could not be built generates and compiles.</summary>
[Slow("compiles generated clients")]
public sealed class EveryMend
{
    private const string Ping =
        "\"/x\":{\"get\":{\"operationId\":\"ping\",\"@free\",\"x-clientgen-area\":\"Api\",\"responses\":"
        + "{\"204\":{\"description\":\"d\"}}}}";

    // What is wrong and what the message says; what it says to do is in the message, but where the overlay itself, or what is no
    // document, has to be mended: then the actions in place of the overlay's, or another document.
    private sealed record Case(string Code, string Document, string Says)
    {
        public string[] Overlay { get; init; } = [];

        public string[]? Instead { get; init; }

        public string? Corrected { get; init; }

        public bool IsInWords => Instead is not null || Corrected is not null;
    }

    private static string Schema(string schemas) => Spec.Text(schemas, Ping);

    private static string Parameter(string parameter, string path = "/x") =>
        Spec.Text(
            "",
            $"\"{path}\":{{\"get\":{{\"operationId\":\"ping\",\"@free\",\"x-clientgen-area\":\"Api\",\"parameters\":[{parameter}],"
                + "\"responses\":{\"204\":{\"description\":\"d\"}}}}"
        );

    private static string Limited(int calls) =>
        JobVendor
            .Text(more: "\"x-clientgen-rate-limit\":{\"group\":\"slow\",\"limits\":[{\"calls\":1,\"seconds\":1}]},")
            .Replace(
                "\"operationId\":\"ping\",",
                "\"operationId\":\"ping\",\"x-clientgen-rate-limit\":{\"group\":\"slow\",\"limits\":"
                    + $"[{{\"calls\":{calls},\"seconds\":1}}]}},",
                StringComparison.Ordinal
            );

    private static readonly Case[] Cases =
    [
        new("CG0001", "{\"openapi\": oops}", "This is not a JSON object") { Corrected = Schema("") },
        new("CG0002", Schema(""), "\"update\"")
        {
            Overlay = ["""{"target":"$"}"""],
            Instead = ["""{"target":"$","update":{"x-clientgen-vendor":"Acme"}}"""],
        },
        new("CG0003", Schema(""), "delete the action")
        {
            Overlay = ["""{"target":"$.components.schemas.Gone","remove":true}"""],
            Instead = [],
        },
        new("CG0004", Schema("\"A\":{\"type\":\"object\",\"properties\":{\"b\":{\"$ref\":\"#/components/schemas/B\"}}}"), "Add the schema"),
        new("CG0005", Schema("\"A\":{\"anyOf\":[{\"type\":\"string\"},{\"enum\":[\"a\",\"b\"]}]}"), "\"x-clientgen-union\""),
        new(
            "CG0006",
            Schema("\"job\":{\"x-clientgen-name\":\"Task\",\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}"),
            "\"x-clientgen-name\""
        ),
        new(
            "CG0007",
            Schema(
                "\"A\":{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\",\"x-clientgen-name\":\"X\"},"
                    + "\"c\":{\"type\":\"string\",\"x-clientgen-name\":\"X\"}}}"
            ),
            "Rename one with \"x-clientgen-name\""
        ),
        new(
            "CG0008",
            Schema("\"A\":{\"x-clientgen-merge\":\"C\",\"type\":\"string\"},\"B\":{\"x-clientgen-merge\":\"C\",\"type\":\"integer\"}"),
            "Give them names of their own"
        ),
        new("CG0009", Schema("\"A\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}"), "Was x-clientgen-name meant?")
        {
            Overlay = ["""{"target":"$.components.schemas.A","update":{"x-clientgen-nmae":"B"}}"""],
        },
        new(
            "CG0010",
            Schema("\"A\":{\"type\":\"string\",\"enum\":[\"b\"],\"x-clientgen-enum-names\":{\"b\":\"+\"}}"),
            "Use letters, digits and underscores"
        ),
        new("CG0011", Parameter("{\"name\":\"c\",\"in\":\"nowhere\"}"), "Remove the parameter in the overlay"),
        new("CG0012", Schema("\"A\":{\"type\":\"object\",\"properties\":[\"a\"]}"), "\"properties\" is an object in OpenAPI"),
        new(
            "CG0014",
            Schema("").Replace("https://api.vendor.test", "/v1", StringComparison.Ordinal),
            "with the API's address in place of the example"
        ),
        new(
            "CG0015",
            Schema("").Replace("\"apiKey\"", "\"oauth2\"", StringComparison.Ordinal),
            "\"type\": \"http\" with \"scheme\": \"bearer\""
        ),
        new(
            "CG0016",
            Parameter("{\"name\":\"userid\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}", "/x/{user_id}"),
            "Declare it in the overlay"
        ),
        new("CG0020", JobVendor.Text(more: "\"x-clientgen-secret\":true,"), "its places are: document, member, parameter"),
        new("CG0021", JobVendor.Text(JobVendor.With("read", "\"readRendr\"")), "Was readRender meant?"),
        new("CG0022", JobVendor.Text(JobVendor.With("succeeded", "[\"DONE\"]")), "Was done meant?"),
        new("CG0023", JobVendor.Text(JobVendor.With("id", "\"/jd\"")), "Was id meant?"),
        new("CG0024", Limited(2), "has other limits at GET /pings"),
        new("CG0025", JobVendor.Text(tail: "\"x-clientgen-vendor\":\"***\","), "Name the vendor with \"x-clientgen-vendor\""),
        new("CG0026", Schema("\"A\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}"), "'gone' any more")
        {
            Overlay = ["""{"target":"$.components.schemas.A.properties['x','gone']","update":{"x-clientgen-secret":true}}"""],
            Instead = [],
        },
    ];

    // Told by tests of their own below: NSwag's refusal, and a note.
    private static readonly string[] Others = ["CG0013", "CG0030"];

    /// <summary>A message of a code; null for those that no document brings about.</summary>
    public static string? Example(string code) => Array.Find(Cases, one => one.Code == code) is { } one ? Error(one).ToString() : null;

    private static Diagnostic Error(Case one) => Failing.One(one.Document, one.Overlay.Length > 0 ? Failing.Actions(one.Overlay) : null);

    public static TheoryData<string> All => [.. Cases.Select(one => one.Code)];

    [Fact]
    public void EveryCode_HasACase() =>
        typeof(Generator.Diagnostics.Codes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Cases.Select(one => one.Code).Concat(Others).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void TheMend_MakesItBuild(string code)
    {
        var one = Array.Find(Cases, one => one.Code == code)!;
        var error = Error(one);
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(one.Says);
        error.Actions.Any().ShouldBe(!one.IsInWords);
        string[] actions = [.. one.Instead ?? one.Overlay, .. error.Actions.Select(action => action.ToString())];
        Generated.From(one.Corrected ?? one.Document, actions.Length > 0 ? Failing.Actions(actions) : null).ShouldCompile();
    }

    [Fact]
    public void CG0013_APutBackTemplate_MakesItBuild()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(NSwagTool.Folder, "*", SearchOption.AllDirectories))
            folder.Write("nswag/" + Path.GetRelativePath(NSwagTool.Folder, file), File.ReadAllText(file));
        var template = folder.Write("nswag/templates/Class.liquid", "{% if %}");
        var vendor = new Vendor(
            Generated.Namespace,
            folder.Write("acme/openapi.json", Schema("\"A\":{\"type\":\"object\"}")),
            null,
            folder.File("out")
        );
        var bag = new DiagnosticBag();
        VendorRun.Generate(vendor, new NSwagRun(folder.File("nswag")), bag).ShouldBeFalse();
        bag.Items.ShouldHaveSingleItem().Code.ShouldBe("CG0013");
        File.WriteAllText(template, File.ReadAllText(Path.Combine(NSwagTool.Folder, "templates", "Class.liquid")));
        VendorRun.Generate(vendor, new NSwagRun(folder.File("nswag")), new DiagnosticBag()).ShouldBeTrue();
    }

    [Fact]
    public void CG0030_TheActionOfANote_KeepsWhatWasAssumed_AndEndsTheNote()
    {
        var document = Schema("\"A\":{\"type\":\"string\",\"enum\":[\"a-b\",\"a_b\"]}");
        var note = Notes(document, null).ShouldHaveSingleItem();
        note.Code.ShouldBe("CG0030");
        var overlay = Failing.Actions(note.Actions[0].ToString());
        Notes(document, overlay).ShouldBeEmpty();
        Generated.From(document, overlay).Contracts.ShouldBe(Generated.From(document).Contracts);
    }

    private static IReadOnlyList<Diagnostic> Notes(string document, string? overlay)
    {
        var bag = new DiagnosticBag();
        GeneratorRun
            .Generate((document, Failing.Document), overlay is null ? null : (overlay, Failing.Overlay), Generated.Namespace, bag)
            .ShouldNotBeNull();
        return [.. bag.Notes];
    }
}

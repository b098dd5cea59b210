namespace ClientGen.Drill.Tests.Changes;

/// <summary>Perfectly Clear: a small document written by hand.</summary>
internal static class PerfectlyClearChanges
{
    private const ChangeKind Add = ChangeKind.Additive;
    private const ChangeKind Same = ChangeKind.Neutral;
    private const ChangeKind Break = ChangeKind.Breaking;

    public static IEnumerable<Change> All =>
        [
            new(
                "p01",
                Add,
                "an optional parameter at the end",
                d => Parameters(d).Add(Edits.Json("""{"name":"sharpen","in":"query","schema":{"type":"boolean"}}"""))
            ),
            new("p02", Add, "a member of a response", d => d.Members("JobStatus")["progress"] = Edits.Json("""{"type":"integer"}""")),
            new("p03", Add, "a state of jobs", d => d.Enum("JobState").Add("CANCELLED")),
            new(
                "p05",
                Add,
                "an operation without facts",
                d =>
                    d["paths"]!["/pfc/batch"] = new JObject
                    {
                        ["post"] = Edits.Json(
                            """{"tags":["Corrections"],"operationId":"startBatch","requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","properties":{"files":{"type":"array","items":{"type":"string"}}}}}}},"responses":{"200":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Correction"}}}}}}"""
                        ),
                    }
            ),
            new("p06", Add, "a tag that nothing has", d => ((JArray)d["tags"]!).Add(Edits.Json("""{"name":"Billing"}"""))),
            new("p07", Break, "a parameter renamed", d => Start(d).Parameter("fileKey")["name"] = "file_key"),
            new("p08", Break, "an optional parameter required", d => Start(d).Parameter("preset")["required"] = true),
            new("p09", Break, "a number as text", d => Start(d).Parameter("scale")["schema"] = Edits.Json("""{"type":"string"}"""))
            {
                Code = [("scale: options.Resize?.Of(ResizeTo.Side.Scale)", "scale: options.Resize?.Of(ResizeTo.Side.Scale)?.ToString()")],
            },
            new("p10", Add, "a value of an enum of parameters", d => d.Enum("OutputType").Add("avif")),
            new(
                "p10b",
                Break,
                "a state of jobs renamed",
                d => d.Enum("JobState").Single(value => (string?)value == "COMPLETED").Replace("DONE")
            )
            {
                Mend = o => o.Add("$.components.schemas.JobState", """{"x-clientgen-enum-names":{"DONE":"Completed"}}"""),
            },
            new("p11", Break, "an operation gone", d => d.Path("/presets/{presetId}").Remove("delete"))
            {
                Mend = o => o.Delete("/presets/{presetId}'].delete"),
            },
            new(
                "p12",
                Same,
                "descriptions of everything",
                d =>
                {
                    foreach (var schema in ((JObject)d["components"]!["schemas"]!).PropertyValues())
                        schema["description"] = "In other words.";
                }
            ),
            new("p13", ChangeKind.Order, "all keys in reverse order", d => d.Reorder(properties => properties.Reverse())),
            new(
                "p14",
                Same,
                "shared parameter in components",
                d =>
                {
                    d["components"]!["parameters"] = new JObject { ["Limit"] = d.Operation("get", "/presets").Parameters()[0].DeepClone() };
                    d.Operation("get", "/presets")["parameters"] = new JArray(Edits.Json("""{"$ref":"#/components/parameters/Limit"}"""));
                }
            ),
            new("p15", Break, "another version in the server's address", d => d.Everywhere("/v2\"", "/v3\"")),
            new(
                "p16",
                Same,
                "security on each operation",
                d =>
                {
                    foreach (var operation in d.Operations().Where(o => o["security"] is null))
                        operation["security"] = d["security"]!.DeepClone();
                    d.Remove("security");
                }
            ),
            new(
                "p17",
                Same,
                "the security scheme under another name",
                d =>
                {
                    var schemes = (JObject)d["components"]!["securitySchemes"]!;
                    var name = schemes.Properties().First().Name;
                    d.Everywhere($"\"{name}\"", "\"VendorKey\"");
                }
            ),
            new("p18", Break, "a secret member renamed", d => d.Members("Correction").Rename("statusEndpoint", "statusUrl"))
            {
                Mend = o =>
                {
                    o.Replace("statusEndpoint", "statusUrl");
                    o.Add("$.components.schemas.Correction.properties.statusUrl", """{"x-clientgen-name":"StatusEndpoint"}""");
                },
            },
            new("p19", Same, "openapi 3.0.3", d => d["openapi"] = "3.0.3"),
            new(
                "p21",
                Add,
                "a redirect no longer documented",
                d => ((JObject)d.Operation("get", "/status/{jobId}")["responses"]!).Remove("302")
            )
            {
                Mend = o => o.Delete("['302']"),
            },
            new(
                "p22",
                Add,
                "required, as the overlay says already",
                d => d.Operation("get", "/status/{jobId}").Parameter("noRedirect")["required"] = true
            ),
            new(
                "p23",
                ChangeKind.Order,
                "parameters sorted by name",
                d => Sort(Start(d), parameters => parameters.OrderBy(p => (string?)p["name"], StringComparer.Ordinal))
            ),
            new(
                "p23b",
                ChangeKind.Order,
                "two parameters swapped",
                d =>
                    Sort(
                        Start(d),
                        parameters =>
                            parameters.OrderBy(p =>
                                (string?)p["name"] == "width" ? 1
                                : (string?)p["name"] == "height" ? 0
                                : -1
                            )
                    )
            ),
            new(
                "p23c",
                Add,
                "an optional parameter before others",
                d => Parameters(d).Insert(6, Edits.Json("""{"name":"dpi","in":"query","schema":{"type":"integer"}}"""))
            ),
            new(
                "p24",
                Break,
                "a GET becomes a POST with a body",
                d =>
                {
                    var path = d.Path("/pfc");
                    path.Rename("get", "post");
                    var operation = (JObject)path["post"]!;
                    operation.Remove("parameters");
                    operation["requestBody"] = Edits.Json(
                        """{"required":true,"content":{"application/json":{"schema":{"type":"object","required":["fileKey"],"properties":{"fileKey":{"type":"string"}}}}}}"""
                    );
                }
            ),
            new(
                "p25",
                Add,
                "a slash at the end dropped, where a path without it is",
                d =>
                {
                    d.Path("/presets")["post"] = d.Operation("post", "/presets/").DeepClone();
                    ((JObject)d["paths"]!).Remove("/presets/");
                }
            )
            {
                Mend = o => o.Replace("'/presets/'", "'/presets'"),
            },
            new(
                "p26",
                Add,
                "an array of scalars in a response",
                d => d.Members("JobStatus")["tags"] = Edits.Json("""{"type":"array","items":{"type":"string"}}""")
            ),
            new(
                "p27",
                Add,
                "a map in a response",
                d => d.Members("JobStatus")["timings"] = Edits.Json("""{"type":"object","additionalProperties":{"type":"number"}}""")
            ),
            new("p28", Same, "examples of parameters", d => Start(d).Parameter("fileKey")["example"] = "abc"),
            new(
                "p29",
                Add,
                "a member that is only read",
                d => d.Members("Preset")["owner"] = Edits.Json("""{"type":"string","readOnly":true}""")
            ),
            new(
                "p30",
                Same,
                "an inline schema as a component",
                d =>
                {
                    d["components"]!["schemas"]!["Scale"] = Start(d).Parameter("scale")["schema"]!.DeepClone();
                    Start(d).Parameter("scale")["schema"] = Edits.Json("""{"$ref":"#/components/schemas/Scale"}""");
                }
            ),
        ];

    private static JObject Start(JObject document) => document.Operation("get", "/pfc");

    private static JArray Parameters(JObject document) => Start(document).Parameters();

    private static void Sort(JObject operation, Func<IEnumerable<JToken>, IEnumerable<JToken>> order) =>
        operation["parameters"] = new JArray(order(operation.Parameters().ToList()));
}

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Claid: members, values and descriptions.</summary>
internal static class ClaidMembers
{
    private const ChangeKind Add = ChangeKind.Additive;
    private const ChangeKind Same = ChangeKind.Neutral;
    private const ChangeKind Break = ChangeKind.Breaking;

    public static IEnumerable<Change> All =>
        [
            new(
                "c01",
                Add,
                "an optional member of a request",
                d => d.Members("PrivacyOptions")["blur_faces"] = Edits.Json("""{"type":"boolean"}""")
            ),
            new(
                "c02",
                Add,
                "a member of a response",
                d => d.Members("PipelineOutputObject")["blurhash"] = Edits.Json("""{"type":"string"}""")
            ),
            new("c03", Add, "a value of FitEnum", d => d.Enum("FitEnum").Add("stretch")),
            new("c03b", Add, "a value of the status of jobs", d => d.Enum("APIV1Status").Add("EXPIRED")),
            new("c03c", Add, "an aspect ratio", d => d.Enum("AiEditAspectRatio").Add("32:9")),
            new("c03d", Add, "a value that is no word", d => d.Enum("FormatEnum").Add("heic-10")),
            new("c09", Add, "a schema that nobody uses", d => d.Put("Extra", """{"type":"object","properties":{"a":{"type":"string"}}}""")),
            new("c10", Add, "another tag on an operation", d => d.Operation("post", "/v1/image/edit")["tags"] = new JArray("Scene")),
            new("c11", Same, "every third description in other words", d => Describe(d)),
            new(
                "c13b",
                Add,
                "formats on members",
                d =>
                {
                    d.Member("PipelineOutputObject", "tmp_url")["format"] = "uri";
                    d.Member("PipelineOutputObject", "width")["format"] = "int32";
                    d.Member("PipelineOutputObject", "height")["format"] = "int32";
                }
            ),
            new(
                "c13c",
                Add,
                "int64 on the ids of jobs",
                d =>
                {
                    foreach (
                        var schema in new[]
                        {
                            "BatchAcceptedResponse",
                            "BatchResultResponse",
                            "AsyncAcceptedResponse",
                            "AsyncResultResponse",
                        }
                    )
                        d.Member(schema, "id")["format"] = "int64";
                }
            ),
            new(
                "c14",
                Break,
                "members of a response that may be null, by a list of types",
                d =>
                {
                    d.Member("PipelineOutputObject", "tmp_url")["type"] = new JArray("string", "null");
                    d.Member("PipelineOutputObject", "width")["type"] = new JArray("integer", "null");
                }
            ),
            new(
                "c14b",
                Break,
                "members of a response that may be null, by a union",
                d =>
                {
                    d.Members("PipelineOutputObject")["width"] = Edits.Json("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""");
                    d.Members("PipelineOutputObject")["height"] = Edits.Json(
                        """{"oneOf":[{"type":"null"},{"type":"integer"}],"title":"Height"}"""
                    );
                }
            ),
            new("c15", Break, "a member of a response renamed", d => d.Members("PipelineOutputObject").Rename("tmp_url", "temporary_url"))
            {
                Mend = o =>
                    o.Add(
                        "$.components.schemas.PipelineOutputObject.properties.temporary_url",
                        """{"x-clientgen-name":"TmpUrl","x-clientgen-secret":true}"""
                    ),
            },
            new(
                "c16",
                Break,
                "a member of a request required",
                d => d.Schema("EditRequest")["required"] = new JArray("input", "operations", "output")
            ),
            new(
                "c17",
                Break,
                "the id of batch jobs as text",
                d =>
                {
                    foreach (var schema in new[] { "BatchAcceptedResponse", "BatchResultResponse" })
                        d.Members(schema)["id"] = Edits.Json("""{"type":"string","description":"The id."}""");
                }
            ),
            new("c17b", Break, "a number of a response as text", d => d.Member("PipelineOutputObject", "width")["type"] = "string"),
            new(
                "c18",
                Break,
                "a value gone that code names",
                d => d.Enum("FitEnum").Single(value => (string?)value == "outpaint").Remove()
            ),
            new("c18b", Break, "a status of jobs gone", d => d.Enum("APIV1Status").Single(value => (string?)value == "CANCELLED").Remove())
            {
                Mend = o =>
                {
                    foreach (var job in o.Actions.Select(action => action["update"]?["x-clientgen-job"]).OfType<JObject>())
                        job.Remove("cancelled");
                },
            },
            new(
                "c31",
                Same,
                "examples, links and a deprecation",
                d =>
                {
                    d.Member("PipelineOutputObject", "mime")["examples"] = new JArray("image/png");
                    d.Member("PipelineOutputObject", "ext")["example"] = "png";
                    d.Member("PrivacyOptions", "identity_crop")["deprecated"] = true;
                    d["externalDocs"] = Edits.Json("""{"url":"https://docs.test"}""");
                }
            ),
            new("c32", Break, "a member of a request gone", d => d.Members("OutpaintOptions").Remove("feathering"))
            {
                Code = [("Feathering = feathering", ""), ("Feathering = ", "//")],
            },
            new("c37", Add, "a default changed", d => d.Member("AdjustmentsOptions", "sharpness")["default"] = 1),
            new("c38", Break, "a limit lowered", d => d.Member("AdjustmentsOptions", "sharpness")["maximum"] = 50),
            new("c39", Add, "a limit raised", d => d.Member("AdjustmentsOptions", "sharpness")["maximum"] = 500),
            new("c40", Add, "a description where none was", d => d.Schema("HdrOptions")["description"] = "How colours are spread."),
            new(
                "c41",
                Add,
                "titles on everything",
                d =>
                {
                    foreach (
                        var member in ((JObject)d["components"]!["schemas"]!)
                            .PropertyValues()
                            .SelectMany(s => (s["properties"] as JObject ?? []).Properties())
                    )
                        ((JObject)member.Value)["title"] ??= member.Name.ToUpperInvariant();
                }
            ),
            new(
                "c42",
                Same,
                "constants instead of enums of one value",
                d =>
                {
                    foreach (var schema in d.Objects().Where(o => o["enum"] is JArray { Count: 1 } && o["type"] is not null))
                    {
                        schema["const"] = schema["enum"]![0];
                        schema.Remove("enum");
                    }
                }
            ),
        ];

    private static void Describe(JObject document)
    {
        foreach (var (at, part) in document.Objects().Where(o => o["description"] is JValue { Value: string }).Index())
        {
            if (at % 3 == 0)
                part["description"] = part["description"] + " Said anew.";
        }
    }
}

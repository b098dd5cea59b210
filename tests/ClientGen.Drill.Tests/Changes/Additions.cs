using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Members, values, statuses and schemas more.</summary>
internal static class Additions
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } = [.. Members(), .. Values(), .. Statuses(), .. Schemas()];

    private static IEnumerable<Change> Members() =>
        [
            new(
                Claid,
                Additive,
                "an optional member more in a request (PrivacyOptions.blur_faces)",
                d => d.AddMember("PrivacyOptions", "blur_faces", "{type:'boolean',title:'Blur Faces',description:'Blurs faces.'}")
            )
            {
                Shows = ["bool? BlurFaces"],
            },
            new(
                Claid,
                Additive,
                "a member more in an answer (PipelineOutputObject.blurhash)",
                d => d.AddMember("PipelineOutputObject", "blurhash", "{type:'string',title:'Blurhash'}")
            )
            {
                Shows = ["string? Blurhash"],
            },
            new(
                Claid,
                Additive,
                "an inline object more in an answer (EditResponse.usage)",
                d =>
                    d.AddMember(
                        "EditResponse",
                        "usage",
                        "{type:'object',properties:{credits:{type:'number'},plan:{enum:['free','paid'],type:'string'}}}"
                    )
            )
            {
                Most = 120,
                Shows = ["Usage"],
            },
            new(
                Claid,
                Additive,
                "an inline union more in a request (AdjustmentsOptions.vibrance)",
                d =>
                    d.AddMember(
                        "AdjustmentsOptions",
                        "vibrance",
                        "{anyOf:[{type:'integer',minimum:-100,maximum:100},{type:'string',enum:['auto']}]}"
                    )
            )
            {
                Most = 250,
                Shows = ["Vibrance"],
            },
            new(
                Claid,
                Additive,
                "a member that may be null, pydantic's way (PipelineOutputObject.alt_text)",
                d => d.AddMember("PipelineOutputObject", "alt_text", "{anyOf:[{type:'string'},{type:'null'}],title:'Alt Text'}")
            )
            {
                Shows = ["string? AltText"],
            },
            new(
                Claid,
                Additive,
                "a member more with a name of C# (ImageOperations.class)",
                d => d.AddMember("ImageOperations", "class", "{type:'string'}")
            )
            {
                Shows = ["string? Class"],
            },
            new(
                Claid,
                Additive,
                "a map more in a request (BatchEditRequest.labels)",
                d => d.AddMember("BatchEditRequest", "labels", "{type:'object',additionalProperties:{type:'string'}}")
            )
            {
                Shows = ["Labels"],
            },
            new(
                Pfc,
                Additive,
                "a member more in the job's status (JobStatus.progress)",
                d => d.AddMember("JobStatus", "progress", "{type:'number',minimum:0,maximum:1,description:'How far it is.'}")
            )
            {
                Shows = ["Progress"],
            },
            new(
                Pfc,
                Additive,
                "an address more in an answer (JobStatus.download_url), which is a secret as the others are",
                d => d.AddMember("JobStatus", "download_url", "{type:'string',format:'uri'}")
            )
            {
                Asks = "secret:",
                Shows = ["DownloadUrl"],
            },
            new(
                Auto,
                Additive,
                "an optional member more in a request (NewImage.bracket_count)",
                d => d.AddMember("NewImage", "bracket_count", "{type:'integer',minimum:1}")
            )
            {
                Shows = ["BracketCount"],
            },
            new(
                Auto,
                Additive,
                "a read-only member more (Image.created_at)",
                d => d.AddMember("Image", "created_at", "{type:['string','null'],format:'date-time',readOnly:true}")
            )
            {
                Shows = ["CreatedAt"],
            },
            new(
                Auto,
                Additive,
                "a list of objects more in an answer (Order.members)",
                d =>
                    d.AddMember(
                        "Order",
                        "members",
                        "{type:['array','null'],items:{type:'object',properties:{user_id:{type:'string'},role:{type:'string'}}}}"
                    )
            )
            {
                Shows = ["Members"],
            },
        ];

    private static IEnumerable<Change> Values() =>
        [
            new(Claid, Additive, "a value more of an enum (FitEnum stretch)", d => d.AddValue("FitEnum", "stretch"))
            {
                Shows = ["\"stretch\""],
            },
            new(
                Claid,
                Additive,
                "a ratio more of an enum whose names the overlay gives (AiEditAspectRatio 32:9)",
                d => d.AddValue("AiEditAspectRatio", "32:9")
            )
            {
                Shows = ["\"32:9\""],
            },
            new(Claid, Additive, "a kind of error more (ErrorType quota)", d => d.AddValue("ErrorType", "quota")) { Shows = ["\"quota\""] },
            new(Claid, Additive, "a state more that ends jobs (APIV1Status EXPIRED)", d => d.AddValue("APIV1Status", "EXPIRED"))
            {
                Asks = "status:APIV1Status=EXPIRED",
            },
            new(
                Claid,
                Additive,
                "a number more of an enum of numbers in text (DurationEnum 15)",
                d =>
                {
                    var values = d.Enum("DurationEnum");
                    values.Add(values[0].Type == JTokenType.String ? "15" : 15);
                }
            )
            {
                Shows = ["15"],
            },
            new(Pfc, Additive, "a state more that ends jobs (JobState CANCELLED)", d => d.AddValue("JobState", "CANCELLED"))
            {
                Asks = "status:JobState=CANCELLED",
                Shows = ["\"CANCELLED\""],
            },
            new(Pfc, Additive, "an output type more (OutputType webp)", d => d.AddValue("OutputType", "webp")) { Shows = ["\"webp\""] },
            new(Auto, Additive, "a state more that ends images (ImageStatus failed)", d => d.AddValue("ImageStatus", "failed"))
            {
                Asks = "status:ImageStatus=failed",
            },
            new(Auto, Additive, "a style more (EnhanceType twilight)", d => d.AddValue("EnhanceType", "twilight"))
            {
                Shows = ["\"twilight\""],
            },
            new(Auto, Additive, "a contract version more (ApiVersion 2026-12-01)", d => d.AddValue("ApiVersion", "2026-12-01"))
            {
                Shows = ["\"2026-12-01\""],
            },
            new(Auto, Additive, "a model more (AiVersion 6.x)", d => d.AddValue("AiVersion", "6.x")) { Shows = ["\"6.x\""] },
            new(
                Auto,
                Additive,
                "a value more that differs by a sign alone (OrderSort -status, status)",
                d =>
                {
                    d.AddValue("OrderSort", "status");
                    d.AddValue("OrderSort", "-status");
                }
            )
            {
                Mend = Mends.Add("$.components.schemas.OrderSort", "{'x-clientgen-enum-names':{'-status':'StatusDescending'}}"),
                Shows = ["\"-status\""],
            },
        ];

    private static IEnumerable<Change> Statuses() =>
        [
            new(
                Claid,
                Additive,
                "a status more with a body of its own (503 of POST /v1/image/edit)",
                d =>
                    d.Operation("post", "/v1/image/edit")["responses"]!["503"] = Edits.Answer(
                        "Down for maintenance.",
                        Edits.Json("{type:'object',properties:{until:{type:'string',format:'date-time'}}}")
                    )
            ),
            new(
                Claid,
                Additive,
                "a second success, wrapped as the first (202 of POST /v1/image/edit)",
                d =>
                    d.Operation("post", "/v1/image/edit")["responses"]!["202"] = Edits.Answer(
                        "It goes on as a job.",
                        Edits.RefTo("Response_AsyncAcceptedResponse_")
                    )
            ),
            new(
                Claid,
                Additive,
                "error answers by default (default of all operations)",
                d =>
                {
                    foreach (var operation in d.Operations())
                        operation["responses"]!["default"] = Edits.Answer("Anything else.", Edits.RefTo("HttpErrorDetails"));
                }
            )
            {
                Most = 400,
            },
            new(
                Auto,
                Additive,
                "a second success with the same body (201 beside 200 of POST /v3/images/)",
                d =>
                {
                    var responses = d.Operation("post", "/v3/images/")["responses"]!;
                    responses["201"] = responses["200"]!.DeepClone();
                }
            ),
            new(
                Auto,
                Additive,
                "headers of answers are described (Retry-After, X-RateLimit-Remaining)",
                d =>
                {
                    foreach (var operation in d.Operations().Where(o => o["responses"]!["429"] is not null))
                        operation["responses"]!["429"]!["headers"] = Edits.Json(
                            "{'Retry-After':{schema:{type:'integer'}},'X-RateLimit-Remaining':{schema:{type:'integer'}}}"
                        );
                }
            ),
            new(
                Pfc,
                Additive,
                "an error with a body of its own (402 of GET /pfc)",
                d => d.Operation("get", "/pfc")["responses"]!["402"] = Edits.Answer("No credits are left.", Edits.RefTo("ApiError"))
            ),
        ];

    private static IEnumerable<Change> Schemas() =>
        [
            new(
                Claid,
                Additive,
                "a schema more that nobody uses",
                d => d.Schemas()["Watermark"] = Edits.Json("{type:'object',properties:{text:{type:'string'}}}")
            ),
            new(
                Claid,
                Additive,
                "an unused schema with a name of the client library (JobStatus)",
                d => d.Schemas()["JobStatus"] = Edits.Json("{type:'object',properties:{state:{type:'string'}}}")
            )
            {
                Mend = Mends.Name("JobStatus", "JobDetails"),
            },
            new(
                Claid,
                Additive,
                "an unused schema with the name of a union (Fit)",
                d => d.Schemas()["Fit"] = Edits.Json("{type:'object',properties:{mode:{type:'string'}}}")
            )
            {
                Mend = Mends.Name("Fit", "FitDetails"),
            },
            new(
                Claid,
                Additive,
                "an unused schema with the C# name of another (EditResult)",
                d => d.Schemas()["EditResult"] = Edits.Json("{type:'object',properties:{done:{type:'boolean'}}}")
            )
            {
                Mend = Mends.Name("EditResult", "EditDetails"),
            },
            new(
                Pfc,
                Additive,
                "a schema more that refers to itself, in use (Preset.parent)",
                d => d.AddMember("Preset", "parent", "{'$ref':'#/components/schemas/Preset'}")
            )
            {
                Shows = ["Preset? Parent"],
            },
        ];
}

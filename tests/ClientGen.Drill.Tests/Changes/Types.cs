using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Types, formats, limits and defaults of members.</summary>
internal static class Types
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Additive,
            "formats are added (uri, int32)",
            d =>
            {
                d.Member("PipelineOutputObject", "tmp_url")["format"] = "uri";
                d.Member("PipelineOutputObject", "width")["format"] = "int32";
                d.Member("PipelineOutputObject", "height")["format"] = "int32";
            }
        ),
        new(
            Claid,
            Neutral,
            "the vendor adds the format that the overlay adds (int64 of ids)",
            d =>
            {
                foreach (var id in d.Schemas().Properties().Select(s => s.Value["properties"]?["id"]).OfType<JObject>())
                    id["format"] = "int64";
            }
        ),
        new(
            Claid,
            Breaking,
            "ids become text (BatchAcceptedResponse, BatchResultResponse)",
            d =>
            {
                d.Member("BatchAcceptedResponse", "id")["type"] = "string";
                d.Member("BatchResultResponse", "id")["type"] = "string";
                d.Operation("get", "/v1/image/edit/batch/{task_id}").Parameter("task_id")["schema"]!["type"] = "string";
            }
        ),
        new(
            Claid,
            Breaking,
            "a member has another type (PipelineOutputObject.width: integer to text)",
            d => d.Member("PipelineOutputObject", "width")["type"] = "string"
        ),
        new(
            Claid,
            Breaking,
            "a number is whole no more (PipelineInputObject.width: integer to number)",
            d => d.Member("PipelineInputObject", "width")["type"] = "number"
        ),
        new(
            Auto,
            Breaking,
            "a member has another type (Image.date_added: integer to text)",
            d => d.Member("Image", "date_added")["type"] = new JArray("string", "null")
        ),
        new(
            Auto,
            Additive,
            "moments have the format that the overlay gives (Order.created_at)",
            d =>
            {
                foreach (var member in new[] { "created_at", "last_updated_at" })
                    d.Member("Order", member)["format"] = "date-time";
            }
        ),
        new(
            Pfc,
            Additive,
            "an untyped member is given a type (JobStatus.usage)",
            d =>
            {
                var usage = d.Member("JobStatus", "usage");
                usage["type"] = "object";
                usage["properties"] = Edits.Json("{credits:{type:'number'}}");
            }
        ),
        new(
            Claid,
            Breaking,
            "a limit is narrower (HdrOptions.intensity at most 50)",
            d => d.Member("HdrOptions", "intensity")["maximum"] = 50
        ),
        new(
            Claid,
            Additive,
            "a limit is wider (AiEditRequestOptionsObject.prompt to 10000)",
            d => d.Member("AiEditRequestOptionsObject", "prompt")["maxLength"] = 10000
        ),
        new(
            Claid,
            Additive,
            "a pattern is added that C# reads otherwise (PipelineOutputObject.ext)",
            d => d.Member("PipelineOutputObject", "ext")["pattern"] = "^[\\p{L}]+$"
        ),
        new(
            Claid,
            Additive,
            "a default changes (AiEditRequestOptionsObject.model v1)",
            d => d.Member("AiEditRequestOptionsObject", "model")["default"] = "v1"
        ),
        new(
            Claid,
            Additive,
            "a default that is an object (BatchEditRequest.operations {})",
            d => d.Member("BatchEditRequest", "operations")["default"] = new JObject()
        ),
        new(
            Claid,
            Additive,
            "an object may have members more (ResizingOptions)",
            d => d.Schema("ResizingOptions")["additionalProperties"] = true
        ),
        new(
            Auto,
            // What clients send beside the members that are declared was right, and is refused.
            Breaking,
            "objects are closed (additionalProperties false everywhere)",
            d =>
            {
                foreach (var schema in d.Schemas().Properties().Select(s => (JObject)s.Value).Where(s => s["properties"] is not null))
                    schema["additionalProperties"] = false;
            }
        )
        {
            Most = 80,
        },
        new(
            Claid,
            Neutral,
            "members are marked read-only and write-only",
            d =>
            {
                d.Member("PipelineOutputObject", "tmp_url")["readOnly"] = true;
                d.Member("AWSCredentials", "secret_access_key")["writeOnly"] = true;
            }
        )
        {
            Most = 8,
        },
    ];
}

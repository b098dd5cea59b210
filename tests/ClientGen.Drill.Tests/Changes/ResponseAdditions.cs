using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Statuses and headers of answers more, and schemas.</summary>
internal static class ResponseAdditions
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Auto,
            Additive,
            "links from an answer to the next call",
            d =>
                d.Operation("post", "/v3/images/")["responses"]!["200"]!["links"] = Edits.Json(
                    "{read:{operationId:'getImage',parameters:{id:'$response.body#/image_id'}}}"
                )
        ),
        new(
            Auto,
            Additive,
            "a conflict more with a message (409)",
            d => d.Operation("post", "/v3/orders/")["responses"]!["409"] = Edits.Response("The order is there.", Edits.RefTo("ApiError"))
        ),
        new(
            Claid,
            Additive,
            "a status more with a body of its own (503 of POST /v1/image/edit)",
            d =>
                d.Operation("post", "/v1/image/edit")["responses"]!["503"] = Edits.Response(
                    "Down for maintenance.",
                    Edits.Json("{type:'object',properties:{until:{type:'string',format:'date-time'}}}")
                )
        ),
        new(
            Claid,
            Additive,
            "a second success, wrapped as the first (202 of POST /v1/image/edit)",
            d =>
                d.Operation("post", "/v1/image/edit")["responses"]!["202"] = Edits.Response(
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
                    operation["responses"]!["default"] = Edits.Response("Anything else.", Edits.RefTo("HttpErrorDetails"));
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
                {
                    operation["responses"]!["429"]!["headers"] = Edits.Json(
                        "{'Retry-After':{schema:{type:'integer'}},'X-RateLimit-Remaining':{schema:{type:'integer'}}}"
                    );
                }
            }
        ),
        new(
            Pfc,
            Additive,
            "an error with a body of its own (402 of GET /pfc)",
            d => d.Operation("get", "/pfc")["responses"]!["402"] = Edits.Response("No credits are left.", Edits.RefTo("ApiError"))
        ),
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

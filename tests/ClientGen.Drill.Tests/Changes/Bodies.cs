using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Media types, statuses and envelopes.</summary>
internal static class Bodies
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Auto,
            Breaking,
            "a body is a form instead of JSON (POST /v3/images/)",
            d => ((JObject)d.Operation("post", "/v3/images/")["requestBody"]!["content"]!).Rename("application/json", "multipart/form-data")
        ),
        new(
            Auto,
            Additive,
            "a body may be a form too (POST /v3/images/)",
            d =>
            {
                var content = d.Operation("post", "/v3/images/")["requestBody"]!["content"]!;
                content["multipart/form-data"] = content["application/json"]!.DeepClone();
            }
        ),
        new(Auto, Breaking, "the webhook is described no more", d => d.Remove("webhooks"))
        {
            Mend = overlay =>
                overlay["actions"]!.First(a => ((string)a["target"]!).EndsWith(".image_id", StringComparison.Ordinal))["target"] =
                    "$.components.schemas['Image','ImageCreated','BracketCreated','Bracket'].properties.image_id",
        },
        new(
            Auto,
            Additive,
            "an image in another format (image/avif)",
            d =>
                d.Operation("get", "/v3/images/{id}/enhanced")["responses"]!["200"]!["content"]!["image/avif"] = Edits.Json(
                    "{schema:{type:'string',format:'binary'}}"
                )
        ),
        new(
            Claid,
            Neutral,
            "JSON with a charset (application/json; charset=utf-8)",
            d =>
            {
                foreach (var content in d.Operations().Select(o => o["responses"]!["200"]!["content"]).OfType<JObject>())
                    content.Rename("application/json", "application/json; charset=utf-8");
            }
        ),
        new(
            Claid,
            Additive,
            "errors are problem+json too (422)",
            d =>
            {
                foreach (var content in d.Operations().Select(o => o["responses"]!["422"]?["content"]).OfType<JObject>())
                    content["application/problem+json"] = content["application/json"]!.DeepClone();
            }
        ),
        new(
            Claid,
            Breaking,
            "200 becomes 202 (POST /v1/image/edit/batch)",
            d => ((JObject)d.Operation("post", "/v1/image/edit/batch")["responses"]!).Rename("200", "202")
        ),
        new(
            Pfc,
            Neutral,
            "the redirect is documented no more that the overlay removes (302 of the status)",
            d => d.Operation("get", "/status/{jobId}")["responses"]!["302"]!.Parent!.Remove()
        ),
        new(
            Claid,
            Breaking,
            "an answer is wrapped no more (GET /v1/storage/storages)",
            d =>
                d.Operation("get", "/v1/storage/storages")["responses"]!["200"] = Edits.Response(
                    "Successful Response",
                    Edits.Json("{type:'array',items:{'$ref':'#/components/schemas/StorageOut_Pydantic'}}")
                )
        )
        {
            Shows = ["Task<IList<StorageSummary>> ListAsync"],
        },
        new(
            Claid,
            Breaking,
            "every answer is wrapped in another name (data to result)",
            d =>
            {
                foreach (
                    var schema in d.Schemas()
                        .Properties()
                        .Where(s => s.Name.StartsWith("Response", StringComparison.Ordinal))
                        .Select(s => s.Name)
                        .ToList()
                )
                {
                    d.RenameMember(schema, "data", "result");
                }
            }
        )
        {
            Mend = Mends.All(
                Mends.Members(name => name == "data" ? "result" : name),
                Mends.Facts("x-clientgen-unwrap", unwrap => unwrap.Value = "result")
            ),
        },
        new(
            Claid,
            Breaking,
            "an answer's body goes (DELETE of a storage: 204)",
            d => d.Operation("delete", "/v1/storage/storages/{storage_id}")["responses"] = Edits.Json("{'204':{description:'Deleted.'}}")
        ),
    ];
}

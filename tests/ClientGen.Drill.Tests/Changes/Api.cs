using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Servers, keys, media types, statuses.</summary>
internal static class Api
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Neutral,
            "the vendor names the server that the overlay names",
            d => d["servers"] = Edits.Json("{a:[{url:'https://api.claid.ai'}]}")["a"]
        ),
        new(
            Claid,
            Breaking,
            "the vendor names another server than the overlay",
            d => d["servers"] = Edits.Json("{a:[{url:'https://api.claid.ai/rest'}]}")["a"]
        )
        {
            Asks = "server",
        },
        new(Pfc, Breaking, "the server's path is another (/v2 to /v3)", d => d["servers"]![0]!["url"] = "https://api.perfectlyclear.io/v3")
        {
            Shows = ["https://api.perfectlyclear.io/v3"],
        },
        new(Auto, Breaking, "the server is another host", d => d["servers"]![0]!["url"] = "https://api.eu.autoenhance.ai")
        {
            Shows = ["https://api.eu.autoenhance.ai"],
        },
        new(
            Auto,
            Additive,
            "a second server (sandbox)",
            d => ((JArray)d["servers"]!).Add(Edits.Json("{url:'https://sandbox.autoenhance.ai',description:'To try things out.'}"))
        ),
        new(
            Auto,
            Breaking,
            "the server is a template ({region})",
            d =>
                d["servers"]![0] = Edits.Json(
                    "{url:'https://{region}.autoenhance.ai',variables:{region:{default:'api',enum:['api','eu']}}}"
                )
        )
        {
            Mend = overlay =>
                ((JArray)overlay["actions"]!).Add(Edits.Json("{target:'$.servers[0]',update:{url:'https://api.autoenhance.ai'}}")),
        },
        new(
            Auto,
            Breaking,
            "the key goes as a bearer token (instead of x-api-key)",
            d => d["components"]!["securitySchemes"]!["ApiKey"] = Edits.Json("{type:'http',scheme:'bearer'}")
        )
        {
            Shows = ["KeyPrefix = \"Bearer \""],
        },
        new(
            Pfc,
            Breaking,
            "the key's header is another (X-API-KEY to X-Pfc-Key)",
            d => d["components"]!["securitySchemes"]!["ApiKey"]!["name"] = "X-Pfc-Key"
        )
        {
            Shows = ["\"X-Pfc-Key\""],
        },
        new(
            Claid,
            Neutral,
            "the security scheme is renamed (OAuth2PasswordBearer to HTTPBearer)",
            d =>
            {
                ((JObject)d["components"]!["securitySchemes"]!).Rename("OAuth2PasswordBearer", "HTTPBearer");
                foreach (var requirement in d.Operations().SelectMany(o => o["security"] ?? new JArray()).Cast<JObject>())
                    requirement.Rename("OAuth2PasswordBearer", "HTTPBearer");
            }
        )
        {
            Mend = Mends.Retarget("OAuth2PasswordBearer", "HTTPBearer"),
        },
        new(
            Claid,
            Neutral,
            "the vendor says bearer itself, as the overlay says",
            d => d["components"]!["securitySchemes"]!["OAuth2PasswordBearer"] = Edits.Json("{type:'http',scheme:'bearer'}")
        ),
        new(
            Auto,
            Additive,
            "a second way to authenticate (OAuth 2)",
            d =>
            {
                d["components"]!["securitySchemes"]!["OAuth"] = Edits.Json(
                    "{type:'oauth2',flows:{clientCredentials:{tokenUrl:'https://x.test/token',scopes:{}}}}"
                );
                ((JArray)d["security"]!).Add(Edits.Json("{OAuth:[]}"));
            }
        ),
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
                d.Operation("get", "/v1/storage/storages")["responses"]!["200"] = Edits.Answer(
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
                    d.RenameMember(schema, "data", "result");
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

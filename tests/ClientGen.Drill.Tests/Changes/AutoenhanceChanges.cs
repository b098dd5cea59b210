namespace ClientGen.Drill.Tests.Changes;

/// <summary>Autoenhance: a document written by hand, with headers on every path and webhooks.</summary>
internal static class AutoenhanceChanges
{
    private const ChangeKind Add = ChangeKind.Additive;
    private const ChangeKind Same = ChangeKind.Neutral;
    private const ChangeKind Break = ChangeKind.Breaking;

    public static IEnumerable<Change> All =>
        [
            new(
                "a01",
                Add,
                "an optional member of a request",
                d => d.Members("NewImage")["upscale"] = Edits.Json("""{"type":"boolean"}""")
            ),
            new("a02", Add, "a member of a response", d => d.Members("Image")["thumbnail"] = Edits.Json("""{"type":"string"}""")),
            new("a03", Add, "a status of images", d => d.Enum("ImageStatus").Add("failed")),
            new("a03b", Add, "a kind of enhancement", d => d.Enum("EnhanceType").Add("twilight")),
            new("a04", Add, "a version of the API", d => d.Enum("ApiVersion").Add("2026-12-01")),
            new("a05", Add, "a version of the model", d => d.Enum("AiVersion").Add("6.x")),
            new(
                "a06",
                Add,
                "an operation in an area of its own",
                d =>
                    d["paths"]!["/v3/usage"] = new JObject
                    {
                        ["get"] = Edits.Json(
                            """{"tags":["Usage"],"operationId":"getUsage","responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"object","properties":{"images":{"type":"integer"}}}}}}}}"""
                        ),
                    }
            ),
            new(
                "a07",
                Add,
                "a parameter of a billable read",
                d => Enhanced(d).Parameters().Add(Edits.Json("""{"name":"dpi","in":"query","schema":{"type":"integer"}}"""))
            ),
            new("a09", Break, "a secret member renamed", d => d.Members("Image").Rename("image_id", "id"))
            {
                Mend = o =>
                    o.Add("$.components.schemas.Image.properties.id", """{"x-clientgen-name":"ImageId","x-clientgen-secret":true}"""),
            },
            new("a11", Break, "a time as text", d => d.Members("Image")["date_added"] = Edits.Json("""{"type":"string"}""")),
            new("a12", Break, "a version of the API gone", d => d.Enum("ApiVersion").First!.Remove()),
            new("a12b", Break, "a kind of enhancement gone", d => d.Enum("EnhanceType").First!.Remove()),
            new("a13", Break, "an operation gone", d => d.Path("/v3/brackets/{id}").Remove("delete"))
            {
                Mend = o => o.Delete("/v3/brackets/{id}'].delete"),
                Code =
                [
                    (
                        "await client.Brackets.DeleteAsync(bracketId, cancellationToken: cancellationToken).ConfigureAwait(false);",
                        "await Task.Yield();"
                    ),
                ],
            },
            new("a14", Break, "all paths in another version", d => d.Everywhere("\"/v3/", "\"/v4/"))
            {
                Mend = o => o.Replace("'/v3/", "'/v4/"),
            },
            new(
                "a17",
                Break,
                "a JSON body as a form with parts",
                d =>
                    ((JObject)d.Operation("post", "/v3/images/")["requestBody"]!["content"]!).Rename(
                        "application/json",
                        "multipart/form-data"
                    )
            ),
            new(
                "a18",
                Break,
                "a bearer token instead of a header",
                d =>
                {
                    var schemes = (JObject)d["components"]!["securitySchemes"]!;
                    schemes[schemes.Properties().First().Name] = Edits.Json("""{"type":"http","scheme":"bearer"}""");
                }
            ),
            new("a19", Break, "a server in another region", d => d["servers"]![0]!["url"] = "https://api.eu.autoenhance.ai"),
            new("a20", Break, "a status enum renamed", d => d.RenameSchema("ImageStatus", "Status"))
            {
                Mend = o =>
                {
                    o.Replace("schemas.ImageStatus", "schemas.Status");
                    o.Add("$.components.schemas.Status", """{"x-clientgen-name":"ImageStatus"}""");
                },
            },
            new("a20b", Break, "a component renamed that the overlay corrects", d => d.RenameSchema("AiVersion", "ModelVersion"))
            {
                Mend = o =>
                {
                    o.Replace("schemas.AiVersion", "schemas.ModelVersion");
                    o.Add("$.components.schemas.ModelVersion", """{"x-clientgen-name":"AiVersion"}""");
                },
            },
            new("a21", Break, "a deprecated member gone", d => d.Members("ImageCreated").Remove("s3PutObjectUrl"))
            {
                Mend = o => o.Delete("s3PutObjectUrl"),
                Code = [("created.LegacyUploadUrl", "null")],
            },
            new("a22", Add, "a webhook event", d => d.Enum("WebhookEventType").Add("image_failed")),
            new("a24", Break, "a slash at the end dropped", d => ((JObject)d["paths"]!).Rename("/v3/images/", "/v3/images"))
            {
                Mend = o => o.Replace("'/v3/images/'", "'/v3/images'"),
            },
            new(
                "a25",
                Add,
                "201 beside 200",
                d =>
                    d.Operation("post", "/v3/images/")["responses"]!["201"] = d.Operation("post", "/v3/images/")["responses"]![
                        "200"
                    ]!.DeepClone()
            ),
            new(
                "a27",
                Same,
                "headers of paths moved to the operations",
                d =>
                {
                    foreach (var path in ((JObject)d["paths"]!).PropertyValues().OfType<JObject>())
                    {
                        var shared = path["parameters"];
                        path.Remove("parameters");
                        foreach (var operation in path.PropertyValues().OfType<JObject>())
                            operation["parameters"] = new JArray((operation["parameters"] as JArray ?? []).Concat(shared ?? new JArray()));
                    }
                }
            ),
            new("a28", ChangeKind.Order, "all keys in reverse order", d => d.Reorder(properties => properties.Reverse())),
            new(
                "a29",
                ChangeKind.Order,
                "paths sorted by name",
                d =>
                {
                    var paths = (JObject)d["paths"]!;
                    paths.ReplaceAll(
                        paths
                            .Properties()
                            .OrderByDescending(p => p.Name, StringComparer.Ordinal)
                            .Select(p => new JProperty(p.Name, p.Value))
                            .ToList()
                    );
                }
            ),
            new(
                "a30",
                Same,
                "an enum of a parameter extracted",
                d =>
                {
                    d["components"]!["schemas"]!["ScaleFactor"] = Enhanced(d).Parameter("scale")["schema"]!.DeepClone();
                    Enhanced(d).Parameter("scale")["schema"] = Edits.Json("""{"$ref":"#/components/schemas/ScaleFactor"}""");
                }
            ),
            new(
                "a31",
                Add,
                "a member that may be null, by a union",
                d => d.Members("Order")["note"] = Edits.Json("""{"anyOf":[{"type":"string"},{"type":"null"}]}""")
            ),
            new("a32", Add, "a new kind of restaging", d => d.Members("Restage")["curtains"] = Edits.Json("""{"type":"boolean"}""")),
            new("a33", Same, "tags renamed", d => d.Everywhere("\"Brackets\"", "\"Exposures\"")),
            new("a34", Add, "a limit on pages", d => d.Operation("get", "/v3/orders/").Parameter("per_page")["schema"]!["maximum"] = 1000),
            new(
                "a35",
                Add,
                "a 409 with a message",
                d =>
                    d.Operation("post", "/v3/orders/")["responses"]!["409"] = Edits.Json(
                        """{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ApiError"}}}}"""
                    )
            ),
            new(
                "a36",
                Same,
                "a response shared in components",
                d =>
                {
                    d["components"]!["responses"] = new JObject
                    {
                        ["Slow"] = d.Operation("post", "/v3/orders/")["responses"]!["429"]!.DeepClone(),
                    };
                    foreach (var operation in d.Operations().Where(o => o["responses"]!["429"] is not null))
                        operation["responses"]!["429"] = Edits.Json("""{"$ref":"#/components/responses/Slow"}""");
                }
            ),
            new(
                "a37",
                Add,
                "links and extensions of the vendor's own",
                d =>
                {
                    d["x-logo"] = Edits.Json("""{"url":"https://cdn.test/logo.png"}""");
                    Enhanced(d)["x-codeSamples"] = new JArray(Edits.Json("""{"lang":"Shell","source":"curl"}"""));
                }
            ),
            new("a38", Same, "openapi 3.1.1", d => d["openapi"] = "3.1.1"),
        ];

    private static JObject Enhanced(JObject document) => document.Operation("get", "/v3/images/{id}/enhanced");
}

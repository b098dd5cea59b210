namespace ClientGen.Drill.Tests.Changes;

/// <summary>Claid: operations, paths, unions, components and how the document is written.</summary>
internal static class ClaidShape
{
    private const ChangeKind Add = ChangeKind.Additive;
    private const ChangeKind Same = ChangeKind.Neutral;
    private const ChangeKind Break = ChangeKind.Breaking;

    private const string Account = """
        {"tags":["Account"],"operationId":"get_account_v1_account_get","summary":"The account.",
         "responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"object","properties":{"credits":{"type":"integer"}}}}}}}}
        """;

    public static IEnumerable<Change> All =>
        [
            new(
                "c06",
                Add,
                "an operation in an area of its own, its response not wrapped",
                d => d["paths"]!["/v1/account"] = new JObject { ["get"] = Edits.Json(Account) }
            ),
            new(
                "c06b",
                Add,
                "an operation that answers 204",
                d =>
                    d["paths"]!["/v1/cache"] = new JObject
                    {
                        ["delete"] = Edits.Json(
                            """{"tags":["Storage"],"operationId":"clear_cache_v1_cache_delete","responses":{"204":{"description":"d"}}}"""
                        ),
                    }
            ),
            new(
                "c07",
                Add,
                "an optional parameter",
                d =>
                    d.Operation("get", "/v1/storage/storages")["parameters"] = new JArray(
                        Edits.Json("""{"name":"limit","in":"query","schema":{"type":"integer"}}""")
                    )
            ),
            new(
                "c08",
                Add,
                "an error status with a body of its own",
                d =>
                    d.Operation("post", "/v1/image/edit")["responses"]!["503"] = Edits.Json(
                        """{"description":"d","content":{"application/json":{"schema":{"type":"object","properties":{"retry":{"type":"integer"}}}}}}"""
                    )
            ),
            new(
                "c08b",
                Add,
                "a second success status with another body",
                d =>
                    d.Operation("post", "/v1/image/edit")["responses"]!["202"] = Edits.Json(
                        """{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Response_AsyncAcceptedResponse_"}}}}"""
                    )
            ),
            new("c12", ChangeKind.Order, "all keys in reverse order", d => d.Reorder(properties => properties.Reverse())),
            new(
                "c12b",
                ChangeKind.Order,
                "schemas and paths sorted by name",
                d =>
                {
                    foreach (var holder in new[] { (JObject)d["components"]!["schemas"]!, (JObject)d["paths"]! })
                        holder.ReplaceAll(
                            holder
                                .Properties()
                                .OrderBy(p => p.Name, StringComparer.Ordinal)
                                .Select(p => new JProperty(p.Name, p.Value))
                                .ToList()
                        );
                }
            ),
            new("c19", Break, "an operation gone", d => ((JObject)d["paths"]!).Remove("/v1/scene/create"))
            {
                Mend = o => o.Delete("/v1/scene/create"),
                Gone = "AddressRule.Scenes.cs",
            },
            new("c20", Break, "a path renamed", d => d.Everywhere("\"/v1/image/edit/batch", "\"/v1/image/edit/bulk"))
            {
                Mend = o => o.Replace("/v1/image/edit/batch", "/v1/image/edit/bulk"),
            },
            new(
                "c20b",
                Break,
                "a parameter of a path renamed",
                d =>
                {
                    d.Everywhere("\"/v1/image/edit/batch/{task_id}\"", "\"/v1/image/edit/batch/{job_id}\"");
                    d.Operation("get", "/v1/image/edit/batch/{job_id}").Parameters()[0]["name"] = "job_id";
                }
            )
            {
                Mend = o => o.Replace("/v1/image/edit/batch/{task_id}", "/v1/image/edit/batch/{job_id}"),
            },
            new("c20c", Break, "all paths in another version", d => d.Everywhere("\"/v1/", "\"/v2/"))
            {
                Mend = o => o.Replace("/v1/", "/v2/"),
            },
            new(
                "c21",
                Same,
                "operation ids shortened",
                d =>
                {
                    foreach (var operation in d.Operations())
                        operation["operationId"] = ((string)operation["operationId"]!).Replace("_v1_", "_", StringComparison.Ordinal);
                }
            ),
            new("c22", Break, "a union by oneOf", d => d.Member("ResizingOptions", "fit").Rename("anyOf", "oneOf")),
            new("c22b", Break, "every union by oneOf", d => d.Everywhere("\"anyOf\"", "\"oneOf\""))
            {
                Mend = o => o.Replace("anyOf", "oneOf"),
            },
            new(
                "c22c",
                Same,
                "the objects of a union in a component with a discriminator",
                d =>
                {
                    var variants = (JArray)d.Member("ResizingOptions", "fit")["anyOf"]!;
                    var objects = variants
                        .Where(variant => ((string?)variant["$ref"])?.EndsWith("Options", StringComparison.Ordinal) == true)
                        .ToList();
                    foreach (var variant in objects)
                        variant.Remove();
                    d.Put("FitOptions", """{"oneOf":[],"discriminator":{"propertyName":"type"}}""");
                    ((JArray)d.Schema("FitOptions")["oneOf"]!).Add(objects);
                    variants.Add(Edits.Json("""{"$ref":"#/components/schemas/FitOptions"}"""));
                }
            ),
            new("c23", Same, "a union extracted to a component", d => d.Extract("BatchEditRequest", "input", "BatchInputUnion")),
            new("c23b", Same, "the union Fit extracted to a component", d => d.Extract("ResizingOptions", "fit", "ResizeFit")),
            new(
                "c24",
                Same,
                "references of members in allOf",
                d =>
                {
                    foreach (
                        var member in d.Objects()
                            .Where(o =>
                                o.Count == 1 && o["$ref"] is not null && o.Parent?.Parent?.Parent is JProperty { Name: "properties" }
                            )
                    )
                        member.ReplaceAll(new JProperty("allOf", new JArray(new JObject { ["$ref"] = (string)member["$ref"]! })));
                }
            ),
            new(
                "c24b",
                Same,
                "allOf of one reference as a reference with siblings",
                d =>
                {
                    foreach (var schema in d.Objects().Where(o => o["allOf"] is JArray { Count: 1 } all && all[0]["$ref"] is not null))
                    {
                        schema["$ref"] = schema["allOf"]![0]!["$ref"];
                        schema.Remove("allOf");
                    }
                }
            ),
            new(
                "c28",
                Break,
                "a component renamed that the overlay corrects",
                d => d.RenameSchema("PipelineOutputObject", "PipelineOutput")
            )
            {
                Mend = o =>
                {
                    o.Replace("'PipelineOutputObject'", "'PipelineOutput'");
                    o.Replace(".PipelineOutputObject", ".PipelineOutput");
                    o.Add("$.components.schemas.PipelineOutput", """{"x-clientgen-name":"PipelineOutputObject"}""");
                },
            },
            new("c28b", Break, "an enum renamed", d => d.RenameSchema("FitEnum", "FitMode"))
            {
                Mend = o => o.Replace("schemas.FitEnum", "schemas.FitMode"),
            },
            new("c29", Same, "openapi 3.1.1", d => d["openapi"] = "3.1.1"),
            new(
                "c29b",
                Same,
                "openapi 3.1.2 with a dialect",
                d =>
                {
                    d["openapi"] = "3.1.2";
                    d["jsonSchemaDialect"] = "https://json-schema.org/draft/2020-12/schema";
                }
            ),
            new(
                "c34",
                Break,
                "202 instead of 200 for a batch",
                d => ((JObject)d.Operation("post", "/v1/image/edit/batch")["responses"]!).Rename("200", "202")
            ),
            new(
                "c35",
                Add,
                "a schema named as a type that exists",
                d => d.Put("JobStatus", """{"type":"object","properties":{"a":{"type":"string"}}}""")
            ),
            new(
                "c36",
                Add,
                "a schema named as the union Fit",
                d => d.Put("Fit", """{"type":"object","properties":{"a":{"type":"string"}}}""")
            ),
            new(
                "c43",
                Same,
                "shared responses in components",
                d =>
                {
                    d["components"]!["responses"] = new JObject
                    {
                        ["Denied"] = d.Operation("post", "/v1/image/edit")["responses"]!["401"]!.DeepClone(),
                    };
                    foreach (var operation in d.Operations().Where(o => o["responses"]!["401"] is not null))
                        operation["responses"]!["401"] = Edits.Json("""{"$ref":"#/components/responses/Denied"}""");
                }
            ),
            new(
                "c44",
                Same,
                "parameters of paths in components",
                d =>
                {
                    d["components"]!["parameters"] = new JObject
                    {
                        ["Task"] = d.Operation("get", "/v1/image/edit/batch/{task_id}").Parameters()[0].DeepClone(),
                    };
                    d.Operation("get", "/v1/image/edit/batch/{task_id}")["parameters"] = new JArray(
                        Edits.Json("""{"$ref":"#/components/parameters/Task"}""")
                    );
                }
            ),
            new(
                "c45",
                Add,
                "a variant more in a union",
                d =>
                    ((JArray)d.Member("ResizingOptions", "fit")["anyOf"]!).Add(
                        Edits.Json(
                            """{"type":"object","title":"Tile","required":["type"],"properties":{"type":{"const":"tile","type":"string"}}}"""
                        )
                    )
            ),
            new(
                "c46",
                Add,
                "a server where none was named",
                d => d["servers"] = new JArray(Edits.Json("""{"url":"https://api.claid.ai"}"""))
            ),
            new(
                "c47",
                Same,
                "no operation ids",
                d =>
                {
                    foreach (var operation in d.Operations())
                        operation.Remove("operationId");
                }
            ),
            new("c48", Add, "closed objects opened", d => d.Schema("PrivacyOptions")["additionalProperties"] = true),
            new(
                "c49",
                Same,
                "media types with a charset",
                d => d.Everywhere("\"application/json\"", "\"application/json; charset=utf-8\"")
            ),
        ];
}

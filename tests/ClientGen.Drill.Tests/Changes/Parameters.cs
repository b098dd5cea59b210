using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Parameters in path, query and header.</summary>
internal static class Parameters
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";
    private const string Enhanced = "/v3/images/{id}/enhanced";

    public static IReadOnlyList<Change> All { get; } = [.. More(), .. Changed(), .. Moved()];

    private static IEnumerable<Change> More() =>
        [
            new(
                Claid,
                Additive,
                "an optional query parameter more (limit of GET /v1/storage/storages)",
                d =>
                    d.Operation("get", "/v1/storage/storages")
                        .Parameters()
                        .Add(Edits.Json("{name:'limit',in:'query',required:false,schema:{type:'integer',title:'Limit',default:50}}"))
            )
            {
                Shows = ["int? limit"],
            },
            new(
                Pfc,
                Additive,
                "an optional query parameter more at the end (sharpen of GET /pfc)",
                d => d.Operation("get", "/pfc").Parameters().Add(Edits.Json("{name:'sharpen',in:'query',schema:{type:'boolean'}}"))
            )
            {
                Shows = ["bool? sharpen"],
            },
            new(
                Pfc,
                Additive,
                "an optional query parameter more in the middle, of the type of its neighbours (dpi before width)",
                d =>
                    d.Operation("get", "/pfc")
                        .Parameter("width")
                        .AddBeforeSelf(Edits.Json("{name:'dpi',in:'query',schema:{type:'integer'}}"))
            )
            {
                Shows = ["int? dpi"],
            },
            new(
                Auto,
                Additive,
                "an optional query parameter more of the call that buys (dpi)",
                d => d.Operation("get", Enhanced).Parameters().Add(Edits.Json("{name:'dpi',in:'query',schema:{type:'integer'}}"))
            )
            {
                Shows = ["int? dpi"],
            },
            new(
                Claid,
                Additive,
                "an optional header parameter more (X-Request-Id of POST /v1/image/edit)",
                d =>
                    d.Operation("post", "/v1/image/edit")
                        .Parameters()
                        .Add(Edits.Json("{name:'X-Request-Id',in:'header',required:false,schema:{type:'string'}}"))
            ),
            new(
                Auto,
                Additive,
                "an idempotency key for the call that creates (header Idempotency-Key)",
                d =>
                    d.Operation("post", "/v3/images/")
                        .Parameters()
                        .Add(Edits.Json("{name:'Idempotency-Key',in:'header',schema:{type:'string',format:'uuid'}}"))
            ),
            new(
                Auto,
                Additive,
                "a list in the query more (status of GET /v3/orders/)",
                d =>
                    d.Operation("get", "/v3/orders/")
                        .Parameters()
                        .Add(
                            Edits.Json(
                                "{name:'status',in:'query',style:'form',explode:true,schema:{type:'array',items:{'$ref':'#/components/schemas/OrderStatus'}}}"
                            )
                        )
            )
            {
                Code =
                [
                    (
                        "OrdersClient.List.cs",
                        "ReadPageAsync(offset, perPage, search, sort, options, cancellationToken)",
                        "ReadPageAsync(offset, perPage, search, sort, options: options, cancellationToken: cancellationToken)"
                    ),
                ],
                Shows = ["status"],
            },
        ];

    private static IEnumerable<Change> Changed() =>
        [
            new(
                Pfc,
                Breaking,
                "a query parameter is renamed (fileKey to file_key)",
                d => d.Operation("get", "/pfc").Parameter("fileKey")["name"] = "file_key"
            )
            {
                Shows = ["file_key"],
            },
            new(
                Pfc,
                Breaking,
                "an optional query parameter becomes required (preset)",
                d => d.Operation("get", "/pfc").Parameter("preset")["required"] = true
            )
            {
                Code =
                [
                    (
                        "PerfectlyClearClient.Corrections.cs",
                        "fileType,\n                options.Preset,",
                        "options.Preset ?? CorrectionOptions.UniversalPreset,\n                fileType,"
                    ),
                ],
            },
            new(
                Pfc,
                Breaking,
                "a query parameter has another type (scale: integer to text)",
                d => d.Operation("get", "/pfc").Parameter("scale")["schema"]!["type"] = "string"
            )
            {
                Code =
                [
                    (
                        "PerfectlyClearClient.Corrections.cs",
                        "scale: options.Resize?.Of(ResizeTo.Side.Scale)",
                        "scale: options.Resize?.Of(ResizeTo.Side.Scale)?.ToString(System.Globalization.CultureInfo.InvariantCulture)"
                    ),
                ],
            },
            new(
                Pfc,
                Neutral,
                "the vendor makes a parameter required, as the overlay says already (noRedirect)",
                d => d.Operation("get", "/status/{jobId}").Parameter("noRedirect")["required"] = true
            ),
            new(
                Pfc,
                Additive,
                "limits of a parameter are wider (outputQuality to 0..200)",
                d =>
                {
                    var schema = (JObject)d.Operation("get", "/pfc").Parameter("outputQuality")["schema"]!;
                    (schema["minimum"], schema["maximum"]) = (0, 200);
                }
            ),
            new(
                Auto,
                Additive,
                "a parameter has a default (quality 90)",
                d => d.Operation("get", Enhanced).Parameter("quality")["schema"]!["default"] = 90
            ),
            new(
                Auto,
                Breaking,
                "a parameter goes that hand-written code names (finetune of the call that buys)",
                d => d.Operation("get", Enhanced).Parameter("finetune").Remove()
            ),
            new(
                Auto,
                Neutral,
                "a parameter is deprecated (watermark)",
                d => d.Operation("get", Enhanced).Parameter("watermark")["deprecated"] = true
            )
            {
                Most = 6,
            },
        ];

    private static IEnumerable<Change> Moved() =>
        [
            new(
                Pfc,
                Neutral,
                "the parameters of GET /pfc are sorted by name",
                d =>
                {
                    var operation = d.Operation("get", "/pfc");
                    operation["parameters"] = new JArray(operation.Parameters().OrderBy(p => (string?)p["name"], StringComparer.Ordinal));
                }
            )
            {
                Code =
                [
                    (
                        "PerfectlyClearClient.Corrections.cs",
                        "fileKey,\n                fileType,\n                options.Preset,\n                options.UseCache,\n                options.OutputType,\n                options.Upscaling,",
                        "fileKey,\n fileType: fileType,\n preset: options.Preset,\n cache: options.UseCache,\n outputType: options.OutputType,\n resize: options.Upscaling,"
                    ),
                ],
            },
            new(
                Pfc,
                Neutral,
                "two parameters change places (width and height)",
                d =>
                {
                    var parameters = d.Operation("get", "/pfc");
                    var height = parameters.Parameter("height");
                    height.Remove();
                    parameters.Parameter("width").AddBeforeSelf(height);
                }
            ),
            new(
                Pfc,
                Neutral,
                "a parameter moves into components (fileType)",
                d =>
                {
                    var parameter = d.Operation("get", "/pfc").Parameter("fileType");
                    d["components"]!["parameters"] = new JObject { ["FileType"] = parameter.DeepClone() };
                    foreach (var path in new[] { "/pfc", "/upload" })
                        d.Operation("get", path).Parameter("fileType").Replace(Edits.Json("{'$ref':'#/components/parameters/FileType'}"));
                }
            )
            {
                Most = 2,
            },
            new(
                Pfc,
                Neutral,
                "a parameter moves into components that the overlay finds by its name (jobId)",
                d =>
                {
                    var parameter = d.Operation("get", "/status/{jobId}").Parameter("jobId");
                    d["components"]!["parameters"] = new JObject { ["JobId"] = parameter.DeepClone() };
                    parameter.Replace(Edits.Json("{'$ref':'#/components/parameters/JobId'}"));
                }
            )
            {
                Mend = Mends.Target("$.paths['/status/{jobId}'].get.parameters[?(@.name == 'jobId')]", "$.components.parameters.JobId"),
                Shows = ["/status/{jobId}"],
            },
            new(
                Auto,
                Neutral,
                "the path's header parameters move to each operation",
                d =>
                {
                    foreach (var path in ((JObject)d["paths"]!).Properties().Select(p => (JObject)p.Value))
                    {
                        var shared = path["parameters"] as JArray ?? [];
                        path.Remove("parameters");
                        foreach (var operation in path.Properties().Select(p => (JObject)p.Value))
                        {
                            foreach (var parameter in shared)
                                operation.Parameters().Add(parameter.DeepClone());
                        }
                    }
                }
            )
            {
                Mend = Mends.Target("$.paths.*.parameters", "$.paths.*.*.parameters[?(@['$ref'])]"),
            },
            new(
                Auto,
                Neutral,
                "a path parameter moves from the operations to the path ({id} of /v3/images/{id})",
                d =>
                {
                    var path = d.Path("/v3/images/{id}");
                    var parameter = ((JObject)path["get"]!).Parameter("id").DeepClone();
                    foreach (var method in new[] { "get", "delete" })
                        ((JObject)path[method]!).Parameter("id").Remove();
                    ((JArray)path["parameters"]!).Add(parameter);
                }
            )
            {
                Mend = Mends.Target("$.paths.*.parameters", "$.paths.*.parameters[?(@['$ref'])]"),
            },
        ];
}

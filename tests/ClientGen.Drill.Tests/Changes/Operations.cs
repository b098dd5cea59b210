using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Operations that come, go and move.</summary>
internal static class Operations
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } = [.. New(), .. Moved(), .. Gone()];

    private static IEnumerable<Change> New() =>
        [
            new(
                Claid,
                Additive,
                "an operation more in an area of its own, its answer not wrapped (GET /v1/account)",
                d =>
                    d["paths"]!["/v1/account"] = Edits.Json(
                        "{get:{tags:['Account'],operationId:'get_account_v1_account_get',summary:'Get Account',responses:{'200':{description:'Successful Response',content:{'application/json':{schema:{title:'Account',type:'object',properties:{credits:{type:'integer'}}}}}}}}}"
                    )
            )
            {
                Shows = ["class AccountClient"],
            },
            new(
                Claid,
                Additive,
                "an operation more that may cost, in an area that is there (POST /v1/image/caption)",
                d =>
                    d["paths"]!["/v1/image/caption"] = Edits.Json(
                        "{post:{tags:['Image'],operationId:'image_caption_v1_image_caption_post',summary:'Image Caption',requestBody:{required:true,content:{'application/json':{schema:{type:'object',properties:{input:{type:'string'}},required:['input']}}}},responses:{'200':{description:'Successful Response',content:{'application/json':{schema:{type:'object',properties:{data:{type:'object',properties:{caption:{type:'string'}}}}}}}}}}}"
                    )
            )
            {
                Shows = ["ImageCaptionAsync"],
            },
            new(
                Claid,
                Additive,
                "an operation more without a body (DELETE of a job, 204)",
                d =>
                    d.Path("/v1/image/edit/async/{task_id}")["delete"] = Edits.Json(
                        "{tags:['Image'],operationId:'cancel_edit_v1_image_edit_async__task_id__delete',parameters:[{name:'task_id',in:'path',required:true,schema:{type:'integer'}}],responses:{'204':{description:'Cancelled.'}}}"
                    )
            )
            {
                Shows = ["CancelEditAsync"],
            },
            new(
                Pfc,
                Additive,
                "an operation more without a word on its cost (POST /pfc/batch)",
                d =>
                    d["paths"]!["/pfc/batch"] = Edits.Json(
                        "{post:{tags:['Corrections'],operationId:'startBatch',requestBody:{required:true,content:{'application/json':{schema:{type:'object',properties:{fileKeys:{type:'array',items:{type:'string'}}}}}}},responses:{'200':{description:'Started.',content:{'application/json':{schema:{'$ref':'#/components/schemas/Correction'}}}}}}}"
                    )
            )
            {
                Shows = ["StartBatchAsync"],
            },
            new(
                Auto,
                Additive,
                "an operation more in an area of its own (GET /v3/usage)",
                d =>
                    d["paths"]!["/v3/usage"] = Edits.Json(
                        "{get:{tags:['Usage'],operationId:'usage',responses:{'200':{description:'The usage.',content:{'application/json':{schema:{type:'object',properties:{credits:{type:'integer'}}}}}}}}}"
                    )
            )
            {
                Shows = ["class UsageClient"],
            },
            new(
                Auto,
                Additive,
                "an operation more without an operationId (GET /v3/images/{id}/thumbnail)",
                d =>
                    d["paths"]!["/v3/images/{id}/thumbnail"] = Edits.Json(
                        "{get:{tags:['Images'],parameters:[{name:'id',in:'path',required:true,schema:{type:'string'}}],responses:{'200':{description:'A small picture.',content:{'image/jpeg':{schema:{type:'string',format:'binary'}}}}}}}"
                    )
            )
            {
                Shows = ["ThumbnailAsync"],
            },
            new(Auto, Additive, "a webhook more", d => d["webhooks"]!["order"] = d["webhooks"]!["event"]!.DeepClone()),
        ];

    private static IEnumerable<Change> Moved() =>
        [
            new(
                Claid,
                Breaking,
                "a path is renamed: /v1/image/edit/batch to /v1/image/edit/bulk",
                d =>
                {
                    d.MovePath("/v1/image/edit/batch", "/v1/image/edit/bulk");
                    d.MovePath("/v1/image/edit/batch/{task_id}", "/v1/image/edit/bulk/{task_id}");
                }
            )
            {
                Shows = ["/v1/image/edit/bulk"],
                Hides = ["/v1/image/edit/batch"],
            },
            new(
                Claid,
                Neutral,
                "a path parameter is renamed: {task_id} to {job_id} of batches",
                d =>
                {
                    d.MovePath("/v1/image/edit/batch/{task_id}", "/v1/image/edit/batch/{job_id}");
                    d.Operation("get", "/v1/image/edit/batch/{job_id}").Parameter("task_id")["name"] = "job_id";
                }
            )
            {
                // Placeholder in the path and in the docs.
                Most = 24,
            },
            new(
                Claid,
                Breaking,
                "every path from /v1 to /v2",
                d => d.MovePaths(path => path.Replace("/v1/", "/v2/", StringComparison.Ordinal))
            )
            {
                Shows = ["/v2/image/edit"],
                Hides = ["\"/v1/"],
            },
            new(
                Auto,
                Breaking,
                "every path from /v3 to /v4",
                d => d.MovePaths(path => path.Replace("/v3/", "/v4/", StringComparison.Ordinal))
            )
            {
                Shows = ["/v4/images/"],
                Hides = ["\"/v3/"],
            },
            new(
                Claid,
                Neutral,
                "every operationId is shortened, the jobs' readers too",
                d =>
                {
                    foreach (var operation in d.Operations())
                    {
                        var id = (string)operation["operationId"]!;
                        operation["operationId"] = id[..id.IndexOf("_v1_", StringComparison.Ordinal)];
                    }
                }
            )
            {
                Mend = Mends.Facts(
                    "read",
                    read => read.Value = ((string)read.Value!)[..((string)read.Value!).IndexOf("_v1_", StringComparison.Ordinal)]
                ),
            },
            new(
                Auto,
                Neutral,
                "every operationId is gone",
                d =>
                {
                    foreach (var operation in d.Operations())
                        operation.Remove("operationId");
                }
            ),
            new(
                Claid,
                Neutral,
                "an operation has another tag (Scene instead of Image)",
                d => d.Operation("post", "/v1/scene/create")["tags"] = new JArray("Scene")
            ),
            new(
                Auto,
                Neutral,
                "every tag is renamed (Images to Photos and so on)",
                d =>
                {
                    foreach (var operation in d.Operations())
                        operation["tags"] = new JArray($"{operation["tags"]![0]} v3");
                    foreach (var tag in d["tags"]!)
                        tag["name"] = $"{tag["name"]} v3";
                }
            )
            {
                // The words on each client class come from the tags.
                Most = 12,
            },
            new(
                Pfc,
                Breaking,
                "a slash at the end goes: POST /presets/ to POST /presets",
                d =>
                {
                    var post = d.Operation("post", "/presets/");
                    d.Path("/presets/").Parent!.Remove();
                    d.Path("/presets")["post"] = post;
                }
            ),
            new(Auto, Breaking, "a slash at the end goes: /v3/images/ to /v3/images", d => d.MovePath("/v3/images/", "/v3/images"))
            {
                Shows = ["\"/v3/images\""],
            },
            new(
                Pfc,
                Breaking,
                "GET /pfc with a query becomes POST /pfc with a body",
                d =>
                {
                    var operation = d.Operation("get", "/pfc");
                    d.Path("/pfc").Rename("get", "post");
                    var members = new JObject(operation.Parameters().Select(p => new JProperty((string)p["name"]!, p["schema"]!)));
                    operation = d.Operation("post", "/pfc");
                    operation.Remove("parameters");
                    d.Schemas()["CorrectionRequest"] = new JObject
                    {
                        ["type"] = "object",
                        ["required"] = new JArray("fileKey"),
                        ["properties"] = members,
                    };
                    operation["requestBody"] = new JObject
                    {
                        ["required"] = true,
                        ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = Edits.RefTo("CorrectionRequest") } },
                    };
                }
            )
            {
                Mend = Mends.Add("$.paths['/pfc'].post", "{'x-clientgen-area':'Corrections','x-clientgen-name':'Submit'}"),
                Code = CorrectionByBody,
            },
        ];

    private static IEnumerable<Change> Gone() =>
        [
            new(
                Claid,
                Breaking,
                "an operation goes, its schemas stay (POST /v1/scene/create)",
                d => d.Path("/v1/scene/create").Parent!.Remove()
            )
            {
                Code = SceneRules,
                Hides = ["/v1/scene/create"],
            },
            new(
                Claid,
                Breaking,
                "an operation goes with its schemas (POST /v1/scene/create)",
                d =>
                {
                    d.Path("/v1/scene/create").Parent!.Remove();
                    foreach (
                        var name in d.Schemas()
                            .Properties()
                            .Select(p => p.Name)
                            .Where(n => n.Contains("Scene", StringComparison.Ordinal))
                            .ToList()
                    )
                        d.Schema(name).Parent!.Remove();
                }
            )
            {
                Code = SceneRules,
            },
            new(
                Pfc,
                Breaking,
                "an operation goes (DELETE /presets/{presetId})",
                d => d.Operation("delete", "/presets/{presetId}").Parent!.Remove()
            )
            {
                Hides = ["Task DeleteAsync"],
            },
            new(
                Auto,
                Breaking,
                "an operation goes (DELETE /v3/brackets/{id})",
                d => d.Operation("delete", "/v3/brackets/{id}").Parent!.Remove()
            )
            {
                Code =
                [
                    (
                        "BracketMatch.cs",
                        "await client.Brackets.DeleteAsync(bracketId, cancellationToken: cancellationToken)",
                        "await client.Brackets.GetAsync(bracketId, cancellationToken: cancellationToken)"
                    ),
                ],
            },
            new(
                Auto,
                Breaking,
                "an operation goes that hand-written code calls (POST /v3/orders/{id}/process)",
                d => d.Path("/v3/orders/{id}/process").Parent!.Remove()
            )
            {
                Code =
                [
                    (
                        "AutoenhanceClient.Brackets.cs",
                        "await Orders.ProcessAsync(orderId, options.Grouping(brackets), cancellationToken: cancellationToken)",
                        "await Orders.GetAsync(orderId, cancellationToken: cancellationToken)"
                    ),
                ],
            },
            new(
                Auto,
                Neutral,
                "an operation is deprecated (POST /v3/images/{id}/report)",
                d => d.Operation("post", "/v3/images/{id}/report")["deprecated"] = true
            )
            {
                Most = 8,
                Shows = ["eprecated"],
            },
        ];

    private static (string, string, string)[] CorrectionByBody =>
        [
            (
                "PerfectlyClearClient.Corrections.cs",
                ".SubmitAsync(\n                fileKey,…cancellationToken: cancellationToken",
                ".SubmitAsync(new CorrectionRequest { FileKey = fileKey, Preset = options.Preset }, cancellationToken: cancellationToken"
            ),
        ];

    private static (string, string, string)[] SceneRules =>
        [
            (
                "AddressRule.Scenes.cs",
                "// The addresses of a scene.…\n\npublic partial class StyleTransferOptions",
                "public partial class StyleTransferOptions"
            ),
        ];
}

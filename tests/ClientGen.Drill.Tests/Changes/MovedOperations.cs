using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Operations under another path, id, tag or method.</summary>
internal static class MovedOperations
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
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
        new(Claid, Breaking, "every path from /v1 to /v2", d => d.MovePaths(path => path.Replace("/v1/", "/v2/", StringComparison.Ordinal)))
        {
            Shows = ["/v2/image/edit"],
            Hides = ["\"/v1/"],
        },
        new(Auto, Breaking, "every path from /v3 to /v4", d => d.MovePaths(path => path.Replace("/v3/", "/v4/", StringComparison.Ordinal)))
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

    private static (string, string, string)[] CorrectionByBody =>
        [
            (
                "PerfectlyClearClient.Corrections.cs",
                ".SubmitCall(\n            fileKey,…autocropTopHeadGap: options.AutoCrop?.TopHeadGap\n        )",
                ".SubmitCall(new CorrectionRequest { FileKey = fileKey, Preset = options.Preset })"
            ),
        ];
}

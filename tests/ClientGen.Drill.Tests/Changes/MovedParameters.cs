using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>The same parameters in another place or order.</summary>
internal static class MovedParameters
{
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
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
        ),
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
            // The words of the one stand for both.
            Most = 4,
            Mend = Mends.Target("$.paths.*.parameters", "$.paths.*.parameters[?(@['$ref'])]"),
        },
    ];
}

using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Members that are renamed, go, or become required.</summary>
internal static class MemberRenames
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Breaking,
            "a member of answers is renamed, a secret (PipelineOutputObject.tmp_url to temporary_url)",
            d => d.RenameMember("PipelineOutputObject", "tmp_url", "temporary_url")
        )
        {
            Shows = ["$..temporary_url"],
        },
        new(
            Claid,
            Breaking,
            "a member of all answers is renamed, a secret (tmp_url to temporary_url everywhere)",
            d =>
            {
                foreach (
                    var schema in d.Schemas()
                        .Properties()
                        .Where(s => s.Value["properties"]?["tmp_url"] is not null)
                        .Select(s => s.Name)
                        .ToList()
                )
                {
                    d.RenameMember(schema, "tmp_url", "temporary_url");
                }
            }
        )
        {
            Shows = ["$..temporary_url"],
            Hides = ["tmp_url"],
        },
        new(
            Claid,
            Breaking,
            "every member goes from snake_case to camelCase",
            d =>
            {
                foreach (var schema in d.Schemas().Properties().Where(s => s.Value["properties"] is JObject).ToList())
                {
                    foreach (
                        var member in ((JObject)schema.Value["properties"]!)
                            .Properties()
                            .Select(m => m.Name)
                            .Where(m => m.Contains('_', StringComparison.Ordinal))
                            .ToList()
                    )
                    {
                        d.RenameMember(schema.Name, member, Camel(member));
                    }
                }
            }
        )
        {
            Mend = Mends.All(Mends.Members(Camel), Mends.Facts("units", units => units.Value = Camel((string)units.Value!))),
            Shows = ["\"tmpUrl\"", "$..tmpUrl"],
        },
        new(
            Pfc,
            Breaking,
            "a member is renamed, a secret (Correction.statusEndpoint to statusUrl)",
            d => d.RenameMember("Correction", "statusEndpoint", "statusUrl")
        )
        {
            Shows = ["$..statusUrl"],
        },
        new(Auto, Breaking, "a member is renamed, a secret (Image.image_id to id)", d => d.RenameMember("Image", "image_id", "id"))
        {
            Shows = ["\"id\""],
        },
        new(
            Claid,
            Breaking,
            "a member goes that hand-written code sets (OutpaintOptions.feathering)",
            d => d.RemoveMember("OutpaintOptions", "feathering")
        )
        {
            Code = [("Fit.cs", "new OutpaintOptions { Feathering = feathering }", "new OutpaintOptions()")],
        },
        new(
            Claid,
            Breaking,
            "a member is renamed that an action for its whole schema describes (BatchPipelineOutputObject.gcs_bucket to cloud_bucket)",
            d => d.RenameMember("BatchPipelineOutputObject", "gcs_bucket", "cloud_bucket")
        )
        {
            Shows = ["\"cloud_bucket\""],
            Hides = ["\"gcs_bucket\""],
        },
        new(Claid, Breaking, "a member of answers goes (EditResponse.profiling)", d => d.RemoveMember("EditResponse", "profiling")),
        new(
            Claid,
            Breaking,
            "a member moves into an object of its own (PipelineOutputObject.object_* to .object)",
            d =>
            {
                var inner = new JObject();
                foreach (var name in new[] { "object_key", "object_bucket", "object_uri" })
                {
                    inner[name["object_".Length..]] = d.Member("PipelineOutputObject", name).DeepClone();
                    d.RemoveMember("PipelineOutputObject", name);
                }
                d.Members("PipelineOutputObject")["object"] = new JObject { ["type"] = "object", ["properties"] = inner };
            }
        ),
        new(Auto, Breaking, "a deprecated member goes (ImageCreated.s3PutObjectUrl)", d => d.RemoveMember("ImageCreated", "s3PutObjectUrl"))
        {
            Mend = Mends.Retarget("'upload_file_url','s3PutObjectUrl'", "'upload_file_url'"),
            Code = [("UploadTarget.cs", "created.LegacyUploadUrl", "null")],
        },
        new(Claid, Breaking, "a member becomes required (EditRequest.output)", d => d.Require("EditRequest", "output"))
        {
            Mend = Mends.All(
                overlay =>
                    ((JArray)overlay["actions"]!)
                        .Where(a =>
                            a["update"]?["x-clientgen-merge"] is not null
                            && ((string)a["target"]!).Contains("EditRequest", StringComparison.Ordinal)
                        )
                        .ToList()
                        .ForEach(a => a.Remove()),
                Mends.Facts("prefer", prefer => prefer.Value = "AsyncEditRequest")
            ),
        },
        new(Auto, Breaking, "a member becomes required (NewImage.order_id)", d => d.Require("NewImage", "order_id")),
        new(Auto, Neutral, "a member of answers becomes required (Pagination.next_offset)", d => d.Require("Pagination", "next_offset"))
        {
            Most = 4,
        },
        new(
            Claid,
            Additive,
            "a member of requests is required no more (AiEditRequestOptionsObject.prompt)",
            d => d.Schema("AiEditRequestOptionsObject").Remove("required")
        ),
    ];

    private static string Camel(string name) =>
        string.Concat(
            name.Split('_').Select((word, index) => index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])
        );
}

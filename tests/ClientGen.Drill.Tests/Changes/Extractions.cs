using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Parts that become components, and components that are put where they are used.</summary>
internal static class Extractions
{
    private const string Claid = "claid";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            "autoenhance",
            Neutral,
            "a number of a parameter becomes a component (PageSize)",
            d =>
            {
                var sort = d.Operation("get", "/v3/orders/").Parameter("per_page");
                d.Schemas()["PageSize"] = sort["schema"]!.DeepClone();
                sort["schema"] = Edits.RefTo("PageSize");
            }
        ),
        new(
            Claid,
            Neutral,
            "a union becomes a component, under another name (fit: ResizeFit)",
            d =>
            {
                Extract(d, "ResizingOptions", "fit", "ResizeFit");
            }
        )
        {
            Mend = Mends.All(Mends.Target("$.components.schemas.ResizingOptions.properties.fit", "$.components.schemas.ResizeFit")),
            Most = 12,
        },
        new(
            Claid,
            Neutral,
            "a union becomes a component (BatchEditRequest.input: BatchInputUnion)",
            d => Extract(d, "BatchEditRequest", "input", "BatchInputUnion")
        )
        {
            Mend = Mends.Target("$.components.schemas.BatchEditRequest.properties.input", "$.components.schemas.BatchInputUnion"),
            Most = 12,
        },
        new(
            Claid,
            Neutral,
            "the objects of a union become a component with a discriminator (fit: enum or FitOptions)",
            d =>
            {
                var variants = Variants(d, "ResizingOptions", "fit");
                var objects = variants.Skip(1).ToList();
                d.Schemas()["FitOptions"] = new JObject
                {
                    ["oneOf"] = new JArray(objects),
                    ["discriminator"] = new JObject
                    {
                        ["propertyName"] = "type",
                        ["mapping"] = new JObject(objects.Select(o => new JProperty(Tag(d, o), (string)o["$ref"]!))),
                    },
                };
                d.Member("ResizingOptions", "fit")["anyOf"] = new JArray(variants[0], Edits.RefTo("FitOptions"));
            }
        )
        {
            Most = 40,
        },
        new(
            Claid,
            Neutral,
            "an enum is put where it is used (HdrOptions and BackgroundBlurLevelEnum inline)",
            d =>
            {
                var level = d.Schema("BackgroundBlurLevelEnum");
                d.Member("BackgroundBlurOptions", "level")["allOf"] = new JArray(level.DeepClone());
                level.Parent!.Remove();
            }
        )
        {
            Most = 12,
        },
        new(
            "autoenhance",
            Neutral,
            "an enum is put where it is used (Restage.tvs inline)",
            d =>
            {
                var tvs = d.Schema("RestagedTvs");
                d.Member("Restage", "tvs")["oneOf"]![0]!.Replace(tvs.DeepClone());
                tvs.Parent!.Remove();
            }
        )
        {
            Most = 12,
        },
        new(
            "perfectlyclear",
            Neutral,
            "an inline object becomes a component (no more than a name: PresetPage)",
            d =>
            {
                d.Schemas()["PresetItems"] = d.Member("PresetList", "presets").DeepClone();
                d.Member("PresetList", "presets").Replace(Edits.RefTo("PresetItems"));
            }
        )
        {
            Most = 12,
        },
        new(
            Claid,
            Neutral,
            "members that schemas share become a base by allOf (PipelineImage)",
            d =>
            {
                var (input, output) = (d.Schema("PipelineInputObject"), d.Schema("PipelineOutputObject"));
                d.Schemas()["PipelineImage"] = new JObject
                {
                    ["type"] = "object",
                    ["required"] = input["required"]!.DeepClone(),
                    ["properties"] = input["properties"]!.DeepClone(),
                };
                foreach (var name in ((JObject)input["properties"]!).Properties().Select(m => m.Name))
                    ((JObject)output["properties"]!).Remove(name);
                output.Remove("required");
                var rest = new JObject { ["type"] = "object", ["properties"] = output["properties"]!.DeepClone() };
                output.Remove("properties");
                output["allOf"] = new JArray(Edits.RefTo("PipelineImage"), rest);
            }
        )
        {
            Most = 80,
        },
    ];

    private static JArray Variants(JObject document, string schema, string member) => (JArray)document.Member(schema, member)["anyOf"]!;

    private static void Extract(JObject document, string schema, string member, string component)
    {
        document.Schemas()[component] = document.Member(schema, member).DeepClone();
        document.Member(schema, member).Replace(Edits.RefTo(component));
    }

    private static string Tag(JObject document, JToken variant) =>
        (string)document.Member(((string)variant["$ref"]!).Split('/')[^1], "type")["enum"]![0]!;
}

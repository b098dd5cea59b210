using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Unions that grow, are taken out, put in, or written otherwise.</summary>
internal static class Unions
{
    private const string Claid = "claid";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Additive,
            "a variant more, with a tag (fit: TileOptions)",
            d =>
            {
                d.Schemas()["TileOptions"] = Edits.Json(
                    "{title:'tile options',required:['type'],type:'object',properties:{type:{title:'Type',enum:['tile'],type:'string'},gap:{type:'integer'}},additionalProperties:false}"
                );
                Variants(d, "ResizingOptions", "fit").Add(Edits.RefTo("TileOptions"));
            }
        )
        {
            Most = 140,
            Shows = ["TileOptions"],
        },
        new(
            Claid,
            Additive,
            "a scalar variant more (restorations.upscale: a number)",
            d => Variants(d, "RestorationsOptions", "upscale").Add(Edits.Json("{type:'integer',minimum:1}"))
        )
        {
            Most = 140,
        },
        new(
            Claid,
            Breaking,
            "a variant goes (fit: OutpaintOptions)",
            d => Variants(d, "ResizingOptions", "fit").Single(v => (string?)v["$ref"] == Edits.Ref("OutpaintOptions")).Remove()
        )
        {
            Code =
            [
                ("Fit.cs", "new OutpaintOptions { Feathering = feathering }", "FitMode.Outpaint"),
                ("OutpaintOptions.Rules.cs", "", "namespace ClientGen.Claid;"),
            ],
        },
        new(Claid, Neutral, "a union is oneOf instead of anyOf (fit)", d => d.Member("ResizingOptions", "fit").Rename("anyOf", "oneOf")),
        new(
            Claid,
            Neutral,
            "every union is oneOf instead of anyOf",
            d =>
            {
                foreach (var union in d.Anywhere().Where(part => part["anyOf"] is JArray))
                    union.Rename("anyOf", "oneOf");
            }
        )
        {
            Mend = Mends.Retarget(".anyOf", ".oneOf"),
        },
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
            "a discriminator is added (fit's objects, propertyName type)",
            d => d.Member("SceneCreateAPIIn", "object")["discriminator"] = Edits.Json("{propertyName:'placement_type'}")
        )
        {
            Most = 12,
        },
        new(
            Claid,
            Neutral,
            "constants are const instead of an enum of one",
            d =>
            {
                foreach (var one in d.EveryMember().Where(m => m["enum"] is JArray { Count: 1 }))
                {
                    one["const"] = one["enum"]![0];
                    one.Remove("enum");
                }
            }
        ),
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

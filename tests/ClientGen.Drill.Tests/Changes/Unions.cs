using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Unions that grow, shrink, or are written otherwise.</summary>
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
                    """
                    {title:'tile options',required:['type'],type:'object',properties:{type:{title:'Type',
                    enum:['tile'],type:'string'},gap:{type:'integer'}},additionalProperties:false}
                    """
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
            // Eight of them have variants in common: a value that fits two was right, and is refused.
            Breaking,
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
    ];

    private static JArray Variants(JObject document, string schema, string member) => (JArray)document.Member(schema, member)["anyOf"]!;
}

using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>The same API in other words of JSON Schema and OpenAPI, as tools and their upgrades write it.</summary>
internal static class OtherWords
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Auto,
            Neutral,
            "a scalar of a member becomes a component (a boolean of NewImage)",
            d =>
            {
                var member = d.Members("NewImage").Properties().First(m => (string?)m.Value["type"] == "boolean");
                d.Schemas()["YesOrNo"] = Edits.Json("{type:'boolean'}");
                member.Value = new JObject { ["$ref"] = Edits.Ref("YesOrNo"), ["description"] = member.Value["description"]!.DeepClone() };
            }
        )
        {
            Most = 2,
        },
        new(
            Claid,
            Neutral,
            "a path stands among the components (GET /v1/storage/storages)",
            d =>
            {
                d["components"]!["pathItems"] = new JObject { ["Storages"] = d.Path("/v1/storage/storages").DeepClone() };
                d["paths"]!["/v1/storage/storages"] = Edits.Json("{'$ref':'#/components/pathItems/Storages'}");
            }
        ),
        new(
            Auto,
            Neutral,
            "null is listed among the values of an enum that may be null (Restage.tvs)",
            d =>
            {
                d.Members("Restage")["tvs"] = new JObject
                {
                    ["type"] = new JArray("string", "null"),
                    ["enum"] = new JArray(d.Enum("RestagedTvs").Append(JValue.CreateNull())),
                    ["description"] = d.Member("Restage", "tvs")["description"]?.DeepClone(),
                };
                d.Schemas().Remove("RestagedTvs");
            }
        )
        {
            Most = 4,
        },
        new(
            Auto,
            Neutral,
            "a member of a request is deprecated (NewImage.order_id)",
            d => d.Member("NewImage", "order_id")["deprecated"] = true
        )
        {
            Most = 2,
            Shows = ["[Obsolete("],
        },
        new(
            Claid,
            Neutral,
            "two enums of the same values become one (BackgroundEnum is ColorEnum)",
            d =>
            {
                d.Schemas().Remove("BackgroundEnum");
                foreach (
                    var reference in d.Descendants()
                        .OfType<JProperty>()
                        .Where(r => r.Name == "$ref" && (string?)r.Value == Edits.Ref("BackgroundEnum"))
                )
                {
                    reference.Value = Edits.Ref("ColorEnum");
                }
            }
        )
        {
            Most = 4,
        },
        new(
            Claid,
            Neutral,
            "additionalProperties true on every object that does not say",
            d =>
            {
                foreach (var schema in d.Schemas().PropertyValues().OfType<JObject>().Where(s => s["properties"] is not null))
                    schema["additionalProperties"] ??= true;
            }
        ),
        new(
            Pfc,
            Neutral,
            "version, contact and license of the document",
            d =>
            {
                d["info"]!["version"] = "2.7.1";
                d["info"]!["contact"] = Edits.Json("{name:'Support',url:'https://x.test'}");
                d["info"]!["license"] = Edits.Json("{name:'Proprietary'}");
            }
        ),
        new(
            Auto,
            Neutral,
            "one type is written as a list of one (type: [string])",
            d =>
            {
                foreach (var member in d.EveryMember().Where(m => m["type"] is JValue))
                    member["type"] = new JArray(member["type"]!);
            }
        ),
        new(
            Claid,
            Additive,
            "a member more with a name that is no C# name (PrivacyOptions.2d-mask)",
            d => d.AddMember("PrivacyOptions", "2d-mask", "{type:'boolean'}")
        ),
        new(
            Pfc,
            Additive,
            "an inline enum more in the query (GET /presets?kind)",
            d =>
                d.Operation("get", "/presets")
                    .Parameters()
                    .Add(Edits.Json("{name:'kind',in:'query',schema:{type:'string',enum:['photo','video']}}"))
        )
        {
            Most = 110,
        },
        new(
            Auto,
            // The document has a ValidationError already: its "detail" goes from an object to a list.
            Breaking,
            "validation errors are described everywhere (422 of FastAPI)",
            d =>
            {
                d.Schemas()["HTTPValidationError"] = Edits.Json(
                    "{type:'object',properties:{detail:{type:'array',items:{'$ref':'#/components/schemas/ValidationError'}}}}"
                );
                d.Schemas()["ValidationError"] = Edits.Json(
                    "{type:'object',required:['loc','msg','type'],properties:{loc:{type:'array',items:{anyOf:[{type:'string'},"
                        + "{type:'integer'}]}},"
                        + "msg:{type:'string'},type:{type:'string'}}}"
                );
                foreach (var operation in d.Operations())
                    operation["responses"]!["422"] = Edits.Response("Validation Error", Edits.RefTo("HTTPValidationError"));
            }
        )
        {
            Most = 400,
        },
        new(
            Claid,
            Neutral,
            "the values of an enum are constants with texts (FitEnum as oneOf)",
            d =>
                d.Schemas()["FitEnum"] = new JObject
                {
                    ["description"] = d.Schema("FitEnum")["description"]!.DeepClone(),
                    ["oneOf"] = new JArray(
                        d.Enum("FitEnum").Select(value => new JObject { ["const"] = value, ["description"] = $"The {value} fit." })
                    ),
                }
        )
        {
            Most = 20,
        },
    ];
}

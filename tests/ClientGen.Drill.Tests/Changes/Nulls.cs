using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>What may be null, and how that is written.</summary>
internal static class Nulls
{
    private const string Claid = "claid";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Breaking,
            "a member of answers may be null, 3.1's way (tmp_url, width)",
            d =>
            {
                d.Member("PipelineOutputObject", "tmp_url")["type"] = new JArray("string", "null");
                d.Member("PipelineOutputObject", "width")["type"] = new JArray("integer", "null");
            }
        )
        {
            Shows = ["int? Width"],
        },
        new(
            Claid,
            Breaking,
            "a member of answers may be null, pydantic's way (width)",
            d => d.Member("PipelineOutputObject", "width").Replace(Edits.Json("{anyOf:[{type:'integer'},{type:'null'}],title:'Width'}"))
        )
        {
            Shows = ["int? Width"],
        },
        new(
            Auto,
            Neutral,
            "null is written otherwise (type [x, null] as anyOf)",
            d =>
            {
                foreach (var member in d.EveryMember().Where(m => m["type"] is JArray { Count: 2 } types && (string?)types[1] == "null"))
                {
                    var type = (string)member["type"]![0]!;
                    var inner = new JObject { ["type"] = type };
                    foreach (var keyword in new[] { "format", "items", "properties", "additionalProperties", "enum", "minimum", "maximum" })
                    {
                        if (member[keyword] is { } value)
                        {
                            inner[keyword] = value;
                            member.Remove(keyword);
                        }
                    }
                    member.Remove("type");
                    member["anyOf"] = new JArray(inner, new JObject { ["type"] = "null" });
                }
            }
        ),
        new(
            Auto,
            Neutral,
            "null is written first (type [null, x])",
            d =>
            {
                foreach (var member in d.EveryMember().Where(m => m["type"] is JArray))
                    member["type"] = new JArray(member["type"]!.Reverse());
            }
        ),
    ];
}

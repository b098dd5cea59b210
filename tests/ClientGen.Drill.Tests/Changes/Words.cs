using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>The order of keys, and words for readers.</summary>
internal static class Words
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Neutral,
            "a title on every schema and member",
            d =>
            {
                foreach (var schema in d.Schemas().Properties().Select(s => (JObject)s.Value).Concat(d.EveryMember()))
                    schema["title"] ??= "A Title";
            }
        ),
        new(
            Claid,
            Neutral,
            "lists of names in another order (required, tags, security)",
            d =>
            {
                foreach (
                    var list in d.Descendants()
                        .OfType<JProperty>()
                        .Where(m =>
                            m is { Name: "required", Value: JArray { Count: > 1 } } or { Name: "tags", Value: JArray { Count: > 1 } }
                        )
                        .ToList()
                )
                {
                    list.Value = new JArray(list.Value.Reverse());
                }
            }
        ),
        new(Auto, Neutral, "the list of tags in another order", d => d["tags"] = new JArray(d["tags"]!.Reverse())),
        new(
            Auto,
            Neutral,
            "the values of an enum in another order (ImageStatus)",
            d => d.Schema("ImageStatus")["enum"] = new JArray(d.Enum("ImageStatus").Reverse())
        ),
        new(
            Claid,
            Neutral,
            "the variants of a union in another order (fit)",
            d => d.Member("ResizingOptions", "fit")["anyOf"] = new JArray(d.Member("ResizingOptions", "fit")["anyOf"]!.Reverse())
        ),
        new(Claid, Neutral, "all keys in reverse order", d => d.Reorder(members => members.Reverse())),
        new(
            Claid,
            Neutral,
            "paths and schemas sorted by name",
            d =>
            {
                foreach (var map in new[] { d["paths"]!, d.Schemas() }.Cast<JObject>())
                    Sort(map);
            }
        ),
        new(Pfc, Neutral, "all keys in reverse order", d => d.Reorder(members => members.Reverse())),
        new(Auto, Neutral, "all keys sorted", d => d.Reorder(members => members.OrderBy(m => m.Name, StringComparer.Ordinal))),
        new(Claid, Neutral, "every third description is another", d => Describe(d, 3)) { Most = 900 },
        new(Pfc, Neutral, "every description is another", d => Describe(d, 1)) { Most = 900 },
        new(
            Auto,
            Neutral,
            "descriptions with marks of XML, Markdown and quotes",
            d =>
            {
                foreach (var schema in d.Schemas().Properties().Select(s => (JObject)s.Value))
                {
                    schema["description"] =
                        "Less < more & \"quoted\" `code` */ <see cref=\"X\"/> https://x.test/?a=1&b=2\r\n\r\n- one\n- two";
                }
            }
        )
        {
            Most = 400,
        },
        new(
            Claid,
            Neutral,
            "every title is gone",
            d =>
            {
                foreach (var part in d.Anywhere().Where(part => part["title"] is JValue && part != d["info"]))
                    part.Remove("title");
            }
        ),
        new(
            Claid,
            Neutral,
            "examples, deprecated and external docs are added",
            d =>
            {
                d.Member("PipelineOutputObject", "ext")["examples"] = new JArray("jpg");
                d.Member("PipelineOutputObject", "mps")["deprecated"] = true;
                d["externalDocs"] = Edits.Json("{url:'https://docs.claid.ai'}");
            }
        )
        {
            Most = 4,
        },
        new(
            Claid,
            Neutral,
            "summaries of all operations are gone",
            d =>
            {
                foreach (var operation in d.Operations())
                    operation.Remove("summary");
            }
        )
        {
            Most = 400,
        },
    ];

    private static void Sort(JObject map)
    {
        var members = map.Properties().OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        map.RemoveAll();
        members.ForEach(map.Add);
    }

    private static void Describe(JObject document, int each)
    {
        var count = 0;
        foreach (var part in document.Anywhere().Where(part => part["description"] is JValue { Type: JTokenType.String }))
        {
            if (count++ % each == 0)
                part["description"] += " See the guide.";
        }
    }
}

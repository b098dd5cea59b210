namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Schemas of every form compile with nullable on and warnings as errors.</summary>
[Slow("compiles generated clients")]
public sealed class SchemasCompile
{
    private const string Forms = """
        "Primitive":{"type":"string","maxLength":3},
        "Amount":{"type":"number"},
        "Names":{"type":"array","items":{"type":"string"}},
        "Points":{"type":"array","items":{"type":"object","properties":{"x":{"type":"number"}}}},
        "Labels":{"type":"object","additionalProperties":{"type":"string"}},
        "Anything":{},
        "Empty":{"type":"object"},
        "Level":{"type":"integer","enum":[1,2,3]},
        "Word":{"type":"string","enum":["class","1x","4:3","+","","a-b","namespace"],"x-clientgen-enum-names":{"+":"Plus","":"None"}},
        "Base":{"type":"object","required":["id"],"properties":{"id":{"type":"string","format":"uuid"}}},
        "Derived":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","required":["size"],
          "properties":{"size":{"type":"integer"}}}]},
        "Holder":{"type":"object","required":["primitive","amount","names","labels","empty","level","word","when","derived","points",
          "anything","inline"],"properties":{
          "primitive":{"$ref":"#/components/schemas/Primitive"},"maybe_primitive":{"$ref":"#/components/schemas/Primitive"},
          "amount":{"$ref":"#/components/schemas/Amount"},"maybe_amount":{"$ref":"#/components/schemas/Amount"},
          "names":{"$ref":"#/components/schemas/Names"},"maybe_names":{"$ref":"#/components/schemas/Names"},
          "labels":{"$ref":"#/components/schemas/Labels"},"maybe_labels":{"$ref":"#/components/schemas/Labels"},
          "empty":{"$ref":"#/components/schemas/Empty"},"maybe_empty":{"$ref":"#/components/schemas/Empty"},
          "anything":{"$ref":"#/components/schemas/Anything"},"points":{"$ref":"#/components/schemas/Points"},
          "level":{"$ref":"#/components/schemas/Level"},"maybe_level":{"$ref":"#/components/schemas/Level"},
          "word":{"$ref":"#/components/schemas/Word"},"maybe_word":{"$ref":"#/components/schemas/Word"},
          "derived":{"$ref":"#/components/schemas/Derived"},
          "when":{"type":"string","format":"date-time"},"day":{"type":"string","format":"date"},"id":{"type":"string","format":"uuid"},
            "bytes":{"type":"string","format":"byte"},
          "class":{"type":"string"},"event":{"type":"boolean"},"1st":{"type":"string"},"_links":{"type":"object"},
          "inline":{"type":"object","properties":{"deeper":{"type":"object","properties":{"mode":{"enum":["a","b"]},
            "list":{"type":"array","items":{"type":"array","items":{"type":"object","properties":{"z":{"type":"integer"}}}}}}}}},
          "map_of_objects":{"type":"object","additionalProperties":{"type":"object","properties":{"v":{"type":"string","enum":["q"]}}}},
          "map_of_lists":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/components/schemas/Word"}}},
          "flag":{"type":"boolean","enum":[true]}
        }}
        """;

    [Fact]
    public void EveryFormIn31() =>
        Generated
            .From(
                Spec.Text(
                    Forms
                        + """
                        ,"Nullables":{"type":"object","required":["a","e"],"properties":{
                          "a":{"type":["string","null"]},"b":{"type":["integer","null"]},
                            "c":{"anyOf":[{"$ref":"#/components/schemas/Base"},{"type":"null"}]},
                          "d":{"type":["string","null"],"enum":["x",null]},"e":{"type":["string","null"],"enum":["x","y",null]},
                            "f":{"type":["array","null"],"items":{"type":["string","null"]}},
                          "g":true}}
                        """
                )
            )
            .ShouldCompile();

    [Fact]
    public void EveryFormIn30() =>
        Generated
            .From(
                Spec.Text(
                    Forms
                        + """
                        ,"Nullables":{"type":"object","required":["a","e"],"properties":{
                          "a":{"type":"string","nullable":true},"b":{"type":"integer","nullable":true},"c":{"nullable":true,
                            "allOf":[{"$ref":"#/components/schemas/Base"}]},
                          "e":{"type":"string","enum":["x","y",null],"nullable":true}}}
                        """,
                    version: "3.0.3"
                )
            )
            .ShouldCompile();

    [Fact]
    public void RequestMembersThatMayBeAbsentOrNull() =>
        Generated
            .From(
                Spec.Text(
                    """
                    "Patch":{"type":"object","properties":{
                      "text":{"type":["string","null"]},"number":{"type":["integer","null"]},"list":{"type":["array","null"],
                        "items":{"type":"string"}},
                      "mode":{"enum":["a","b",null]},"union":{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]},
                      "inner":{"anyOf":[{"$ref":"#/components/schemas/Inner"},{"type":"null"}]}}},
                    "Inner":{"type":"object","properties":{"at":{"type":["string","null"],"format":"date-time"}}}
                    """,
                    """
                    "/x":{"patch":{"operationId":"change","@free","requestBody":{"required":true,
                      "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Patch"}}}},
                      "responses":{"204":{"description":"done"}}}}
                    """
                )
            )
            .ShouldCompile();
}

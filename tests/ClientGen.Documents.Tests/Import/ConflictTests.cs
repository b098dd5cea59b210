using static ClientGen.Import.Tests.Sources;

namespace ClientGen.Import.Tests;

public sealed class ConflictTests
{
    [Fact]
    public void A_schema_with_two_contents_names_the_schema_and_both_places()
    {
        var error = ImportAll(
            Page("a.md", Schema("Image", """{"properties":{"width":{"type":"integer"}}}""")),
            Json(
                "b.json",
                Schema("Image", """{"properties":{"width":{"type":"number"}}}""")
                    .Replace("\"Image\"", "\n\n\"Image\"", StringComparison.Ordinal)
            )
        )
            .Errors.Single();

        error.Code.ShouldBe(ImportErrorCode.Conflict);
        error.File.ShouldBe("b.json");
        error.Line.ShouldBe(3);
        error.Pointer.ShouldBe("#/components/schemas/Image");
        error.Message.ShouldBe(
            "schema 'Image' differs from the one at a.md:5 #/components/schemas/Image, "
                + "first at /properties/width/type inside it; make the two equal or remove one"
        );
    }

    [Theory]
    [InlineData(
        """  "paths":{"/a":{"get":{"operationId":"x"}}}  """,
        """  "paths":{"/a":{"get":{"operationId":"y"}}}  """,
        "operation GET /a"
    )]
    [InlineData("""  "paths":{"/a":{"parameters":[]}}  """, """  "paths":{"/a":{"parameters":[1]}}  """, "'parameters' of path /a")]
    [InlineData(
        """  "components":{"securitySchemes":{"K":{"in":"header"}}}  """,
        """  "components":{"securitySchemes":{"K":{"in":"query"}}}  """,
        "securitySchemes 'K'"
    )]
    [InlineData("""  "tags":[{"name":"T","description":"a"}]  """, """  "tags":[{"name":"T"}]  """, "tags entry 'T'")]
    [InlineData("""  "servers":[{"url":"u"}]  """, """  "servers":[{"url":"u","description":"d"}]  """, "servers entry 'u'")]
    [InlineData("""  "x-own":1  """, """  "x-own":2  """, "'x-own'")]
    public void Every_kind_of_part_can_conflict(string first, string second, string what) =>
        ImportAll(Json("a.json", Fragment(first)), Json("b.json", Fragment(second)))
            .Errors.Single()
            .Message.ShouldStartWith(what + " differs from the one at a.json:1 #/");

    [Fact]
    public void Info_conflicts_member_by_member() =>
        ImportAll(
            Json("a.json", """{"openapi":"3.1.0","info":{"title":"A"}}"""),
            Json("b.json", """{"openapi":"3.1.0","info":{"title":"B"}}""")
        )
            .Errors.Single()
            .Pointer.ShouldBe("#/info/title");

    [Fact]
    public void Two_openapi_versions_conflict() =>
        ImportAll(Json("a.json", """{"openapi":"3.1.0"}"""), Json("b.json", """{"openapi":"3.0.3"}"""))
            .Errors.Single()
            .Pointer.ShouldBe("#/openapi");

    [Fact]
    public void Security_decides_whether_an_operation_is_the_same()
    {
        var operation = """  "paths":{"/a":{"get":{}}}  """;

        ImportAll(
            Json("a.json", Fragment("\"security\":[{\"K\":[]}]," + operation)),
            Json("b.json", Fragment("\"security\":[]," + operation))
        )
            .Errors.Single()
            .Message.ShouldContain("first at /security inside it");
    }

    [Fact]
    public void Equal_parts_do_not_conflict_whatever_the_order_of_their_members() =>
        ImportAll(
            Json("a.json", Schema("A", """{"type":"string","title":"A"}""")),
            Json("b.json", Schema("A", """{"title":"A","type":"string"}"""))
        )
            .Provenance.Counts.Schemas.ShouldBe(1);
}

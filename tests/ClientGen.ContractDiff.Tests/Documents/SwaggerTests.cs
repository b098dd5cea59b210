using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.Documents;

/// <summary>Documents of Swagger 2.0 are lifted, and compared as what they say.</summary>
public sealed class SwaggerTests
{
    private const string Swagger = """
        {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "api.example", "basePath": "/v1", "schemes": ["https"],
         "paths": {"/a": {"post": {"consumes": ["application/json"], "produces": ["application/json"], "parameters": [
           {"in": "body", "name": "b", "schema": {"$ref": "#/definitions/X"}},
           {"in": "query", "name": "q", "type": "array", "items": {"type": "string"}},
           {"in": "query", "name": "m", "type": "array", "items": {"type": "string"}, "collectionFormat": "multi"},
           {"in": "query", "name": "p", "type": "array", "items": {"type": "string"}, "collectionFormat": "pipes"}],
           "responses": {"200": {"description": "ok", "schema": {"$ref": "#/definitions/X"}}}}}},
         "definitions": {"X": {"type": "object", "properties": {"a": {"type": "string"}}}}}
        """;

    private const string Twin = """
        {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "servers": [{"url": "https://api.example/v1"}],
         "paths": {"/a": {"post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/X"}}}},
           "parameters": [
           {"in": "query", "name": "q", "explode": false, "schema": {"type": "array", "items": {"type": "string"}}},
           {"in": "query", "name": "m", "schema": {"type": "array", "items": {"type": "string"}}},
           {"in": "query", "name": "p", "style": "pipeDelimited", "explode": false, "schema": {"type": "array",
             "items": {"type": "string"}}}],
           "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/X"}}}}}}}},
         "components": {"schemas": {"X": {"type": "object", "properties": {"a": {"type": "string"}}}}}}
        """;

    [Fact]
    public void A_document_and_its_twin_in_OpenAPI_3_do_not_differ_and_the_report_says_that_one_was_lifted()
    {
        foreach (var (before, after) in new[] { (Swagger, Twin), (Twin, Swagger) })
        {
            var report = Differ.Compare(Of(before), Of(after));
            report.Findings.ShouldBeEmpty();
            report.Problems.ShouldHaveSingleItem().Message.ShouldContain("Swagger 2.0");
        }
    }

    [Fact]
    public void A_break_is_found_where_it_is_written()
    {
        var changed = Swagger.Replace("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"integer\"}", StringComparison.Ordinal);
        var finding = Differ.Compare(Of(Swagger), Of(changed)).Findings.Single(f => f.Wire == WireLevel.Breaking);
        finding.New!.Position!.Value.Line.ShouldBe(8);
    }

    [Fact]
    public void A_list_joined_otherwise_is_a_break()
    {
        var changed = Swagger.Replace("\"pipes\"", "\"ssv\"", StringComparison.Ordinal);
        Differ
            .Compare(Of(Swagger), Of(changed))
            .Findings.ShouldContain(f => f.Wire == WireLevel.Breaking && f.Pointer.Contains("/parameters/"));
    }

    private static Spec Of(string text) => Make.Parse(text, "api.json");
}

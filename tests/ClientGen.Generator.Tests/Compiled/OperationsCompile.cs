namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Operations of every form compile, and call the transport with what they were given.</summary>
[Slow("compiles generated clients")]
public sealed class OperationsCompile
{
    private const string Schemas = """
        "Thing":{"type":"object","properties":{"id":{"type":"string"}}},
        "Envelope":{"type":"object","properties":{"data":{"$ref":"#/components/schemas/Thing"},"list":{"type":"array",
          "items":{"$ref":"#/components/schemas/Thing"}},"text":{"type":"string"}}},
        "Order":{"type":"string","enum":["up","down"]}
        """;

    private static Generated Of(string paths, string components = "")
    {
        var text = Spec.Text(Schemas, paths);
        return Generated.From(
            components.Length == 0
                ? text
                : text.Replace("\"components\":{", "\"components\":{" + components + ",", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ParametersOfEveryKindAndPlace()
    {
        var generated = Of(
            """
            "/things/{id}/{number}/{order}/{flag}":{
              "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}},{"$ref":"#/components/parameters/Trace"}],
              "get":{"operationId":"getThing","@free",
                "parameters":[
                  {"name":"number","in":"path","required":true,"schema":{"type":"integer"}},
                  {"name":"order","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Order"}},
                  {"name":"flag","in":"path","required":true,"schema":{"type":"boolean"}},
                  {"name":"q","in":"query","schema":{"type":"array","items":{"type":"string"}}},
                  {"name":"sort","in":"query","schema":{"type":"string","enum":["a","b"],"default":"a"}},
                  {"name":"since","in":"query","schema":{"type":"string","format":"date-time"}},
                  {"name":"limit","in":"query","required":true,"schema":{"type":"integer","minimum":1}},
                  {"name":"size","in":"query","schema":{"anyOf":[{"type":"integer"},{"type":"string"}]}},
                  {"name":"class","in":"query","schema":{"type":"string"}},
                  {"name":"X-Count","in":"header","schema":{"type":"integer"}},
                  {"name":"Accept","in":"header","schema":{"type":"string"}}],
                "responses":{"200":{"$ref":"#/components/responses/One"}}},
              "delete":{"operationId":"dropThing","@free","parameters":[
                  {"name":"number","in":"path","required":true,"schema":{"type":"integer"}},
                  {"name":"order","in":"path","required":true,"schema":{"type":"string"}},
                  {"name":"flag","in":"path","required":true,"schema":{"type":"string"}}],
                "responses":{"204":{"description":"gone"}}}}
            """,
            """
            "parameters":{"Trace":{"name":"X-Trace","in":"header","schema":{"type":"string"} } },
              "responses":{"One":{"description":"The thing",
              "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}} } }
            """
        );
        generated.ShouldCompile();
        generated.Client.ShouldContain(".Path(\"id\", id)");
        generated.Client.ShouldContain(".Query(\"class\", @class)");
        generated.Client.ShouldContain(".Header(\"X-Trace\", xTrace)");
        generated.Client.ShouldContain("/// <returns>The thing.</returns>");
        generated.Client.ShouldNotContain("\"Accept\"");
    }

    [Fact]
    public void BodiesAndResponsesOfEveryKind() =>
        Of(
                """
                "/inline":{"post":{"operationId":"inline","@free","requestBody":{"required":true,
                  "content":{"application/json":{"schema":{"type":"object","properties":{"mode":{"enum":["a","b"]}}}}}},
                  "responses":{"201":{"description":"d","content":{"application/json":{"schema":{"type":"object",
                    "properties":{"items":{"type":"array","items":{"type":"object","properties":{"n":{"type":"integer"}}}}}}}}}}}},
                "/shared":{"post":{"operationId":"shared","@free","requestBody":{"$ref":"#/components/requestBodies/Body"},
                  "responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"array",
                  "items":{"$ref":"#/components/schemas/Thing"}}}}}}}},
                "/union":{"post":{"operationId":"union","@free",
                  "requestBody":{"content":{"application/json":{"schema":{"anyOf":[{"type":"string"},
                  {"$ref":"#/components/schemas/Thing"}]}}}},"responses":{"200":{"description":"d",
                  "content":{"application/json":{"schema":{"oneOf":[{"type":"boolean"},{"$ref":"#/components/schemas/Thing"}]}}}}}}},
                "/form":{"post":{"operationId":"form","@free","parameters":[{"name":"q","in":"query","schema":{"type":"string"}}],
                  "requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"file":{"type":"string",
                  "format":"binary"}}}}}},"responses":{"200":{"description":"d",
                  "content":{"application/json":{"schema":{"type":"string"}}}}}}},
                "/file":{"get":{"operationId":"file","@free","responses":{"200":{"description":"d",
                  "content":{"image/png":{"schema":{"type":"string","format":"binary"}}}},"404":{"description":"n",
                  "content":{"application/json":{"schema":{"type":"object","properties":{"why":{"type":"string"}}}}}}}}},
                "/none":{"head":{"operationId":"none","x-clientgen-cost":"billable","x-clientgen-retry":"never",
                  "x-clientgen-auth":"none","responses":{"200":{"description":"d"}}},"patch":{"operationId":"patchIt","@free",
                  "responses":{"default":{"description":"d"}}}}
                """,
                """
                "requestBodies":{"Body":{"description":"The thing to keep",
                  "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}
                """
            )
            .ShouldCompile();

    [Theory]
    [InlineData("data", "Task<Thing>")]
    [InlineData("list", "Task<IList<Thing>>")]
    [InlineData("text", "Task<string>")]
    public void UnwrappedResponses(string member, string type)
    {
        var generated = Of(
            """
            "/x":{"get":{"operationId":"x","@free","x-clientgen-unwrap":"MEMBER","responses":{"200":{"description":"d",
              "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Envelope"}}}}}}}
            """.Replace("MEMBER", member, StringComparison.Ordinal)
        );
        generated.ShouldCompile();
        generated.Client.ShouldContain($"public virtual {type} XAsync(");
    }

    [Fact]
    public void AnAnswerWithoutTheIdentityOfWhatWasStarted_IsNone()
    {
        var generated = Of(
            """
            "/x":{"post":{"operationId":"x","@free","x-clientgen-unwrap":"data","x-clientgen-identity":"job_id",
              "responses":{"200":{"description":"d","content":{"application/json":{"schema":
            {"type":"object","properties":{"data":{"type":"object","required":["job_id"],"properties":{"job_id":{"type":"integer",
              "format":"int64"}}}}}}}}}}}
            """
        );
        generated.ShouldCompile();
        generated.Client.ShouldContain("answer => answer.Data is { JobId: not null } started ? started : null,");
        generated.Contracts.ShouldContain("public long? JobId { get; set; }");
    }
}

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What a call cannot do without is there and not null, whatever its schema allows.</summary>
[Slow("compiles generated clients")]
public sealed class RequiredArgumentsCompile
{
    [Theory]
    [InlineData("{\"type\":\"string\",\"nullable\":true}")]
    [InlineData("{\"$ref\":\"#/components/schemas/Maybe\"}")]
    public void ABodyThatIsRequired_IsNotNull(string schema) =>
        Generated
            .From(
                Spec.Text(
                    """
                    "Maybe":{"type":"object","nullable":true,"properties":{"a":{"$ref":"#/components/schemas/Maybe"}}}
                    """,
                    """
                    "/x/{id}":{"post":{"operationId":"x","@free","parameters":[{"name":"id","in":"path","schema":{"type":"string"}}],
                    "requestBody":{"required":true,"content":{"application/json":{"schema":SCHEMA}}},
                      "responses":{"204":{"description":"d"}}}}
                    """.Replace("SCHEMA", schema, StringComparison.Ordinal),
                    "3.0.3"
                )
            )
            .ShouldCompile();
}

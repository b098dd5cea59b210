using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Newtonsoft.Json;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Whatever a vendor writes, it stays inside the comment or literal it belongs in.</summary>
[Slow("compiles generated clients")]
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("*/ public class Broken { /*")]
    [InlineData("\n} public class Broken {")]
    [InlineData("\r} public class Broken {")]
    [InlineData("\u2028} public class Broken {")]
    [InlineData("\u0085} public class Broken {\u2029}")]
    [InlineData("\"; public class Broken {} //")]
    [InlineData("\"\"\" {{Broken}} {% if x %} {{ Classes }}")]
    [InlineData("</summary><broken attribute='")]
    [InlineData("]]> &amp; &#0; &lt;x \u0001 \ud800 \\ \\\" #endif\n#region")]
    [InlineData("|a|b|\n|-|-|\n|\"x|y\"|z|\n* `code` [link](javascript:\"x\")")]
    public void TextEverywhere_NeverBreaksOut(string hostile)
    {
        var text = JsonConvert.ToString(hostile);
        var generated = Generated.From(
            $$"""
            {"openapi":"3.1.0","info":{"title":{{text}},"version":"1","description":{{text}}},"x-clientgen-vendor":{{text}},
            "servers":[{"url":"https://api.vendor.test","description":{{text}}}],"security":[{ {{text}}:[]}],
            "paths":{"/x":{"get":{"operationId":"x","summary":{{text}},"description":{{text}},"x-clientgen-cost":"free",
              "x-clientgen-retry":"safe",
              "parameters":[{"name":{{text}},"x-clientgen-name":"Safe","in":"query","description":{{text}},"schema":{"type":"string",
                "pattern":{{text}},"default":{{text}}} }],
              "requestBody":{"description":{{text}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"} } } },
              "responses":{"200":{"description":{{text}},
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"} } } } } } } },
            "components":{"securitySchemes":{ {{text}}:{"type":"http","scheme":"bearer","description":{{text}}} },"schemas":{
              "A":{"type":"object","title":{{text}},"description":{{text}},"required":[{{text}},"c"],"properties":{
                {{text}}:{"x-clientgen-name":"Member","type":"string","description":{{text}},"pattern":{{text}},"default":{{text}}},
                "c":{"type":"object","required":["x"],"properties":{"x":{"const":{{text}}} } },
                "e":{"type":"string","description":{{text}},"enum":["q",{{text}}],"x-clientgen-enum-names":{ {{text}}:"Odd"} },
                "u":{"description":{{text}},"anyOf":[{"$ref":"#/components/schemas/T1"},{"$ref":"#/components/schemas/T2"},
                  {"type":"string","description":{{text}}}]},
                "v":{"anyOf":[{"$ref":"#/components/schemas/R1"},{"$ref":"#/components/schemas/R2"}]}
              } },
              "T1":{"type":"object","required":[{{text}}],"properties":{ {{text}}:{"x-clientgen-name":"Tag","const":{{text}}} } },
              "T2":{"type":"object","required":[{{text}}],"properties":{ {{text}}:{"x-clientgen-name":"Tag","const":"other"} } },
              "R1":{"type":"object","additionalProperties":false,"required":[{{text}}],
                "properties":{ {{text}}:{"x-clientgen-name":"One","type":"string"} } },
              "R2":{"type":"object","additionalProperties":false,"required":["r"],"properties":{"r":{"type":"string"} } }
            } } }
            """
        );
        generated.ShouldCompile();
        generated
            .Sources.SelectMany(source =>
                CSharpSyntaxTree
                    .ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
                    .GetRoot(TestContext.Current.CancellationToken)
                    .DescendantNodes()
                    .OfType<BaseTypeDeclarationSyntax>()
            )
            .ShouldNotContain(type => type.Identifier.Text == "Broken");
    }

    [Theory]
    [InlineData("A { } public class Broken")]
    [InlineData("A;")]
    [InlineData("A\n")]
    [InlineData("../A")]
    [InlineData("1A")]
    [InlineData("")]
    public void ANameFromTheOverlay_IsAnIdentifierOrAnError(string name)
    {
        var given = JsonConvert.ToString(name);
        string[] places =
        [
            Spec.Text(
                """
                "A":{"type":"object","x-clientgen-name":NAME,"properties":{"x":{"type":"string"}}}
                """
            ),
            Spec.Text(
                """
                "A":{"type":"object","properties":{"x":{"x-clientgen-name":NAME,"type":"string"}}}
                """
            ),
            Spec.Text(
                """
                "A":{"type":"object","properties":{"x":{"x-clientgen-name":NAME,"anyOf":[{"type":"string"},{"type":"integer"}]}}}
                """
            ),
            Spec.Text(
                """
                "A":{"type":"string","enum":["x"],"x-clientgen-enum-names":{"x":NAME}}
                """
            ),
            Spec.Text(
                """
                "A":{"x-clientgen-merge":NAME,"type":"object","properties":{"x":{"type":"string"}}}
                """
            ),
            Spec.Text(
                """
                "T1":{"type":"object","required":["t"],"properties":{"t":{"const":"a"}}},"T2":{"type":"object","required":["t"],
                  "properties":{"t":{"const":"b"}}},
                "A":{"anyOf":[{"$ref":"#/components/schemas/T1"},{"$ref":"#/components/schemas/T2"}],"x-clientgen-union":{"base":NAME}}
                """
            ),
            Spec.Text(
                "",
                """
                "/x":{"get":{"x-clientgen-name":NAME,"@free","responses":{}}}
                """
            ),
            Spec.Text(
                "",
                """
                "/x":{"get":{"x-clientgen-area":NAME,"@free","responses":{}}}
                """
            ),
            Spec.Text(
                "",
                """
                "/x":{"get":{"@free","parameters":[{"name":"p","in":"query","x-clientgen-name":NAME}],"responses":{}}}
                """
            ),
        ];
        foreach (var document in places.Select(place => place.Replace("NAME", given, StringComparison.Ordinal)))
        {
            Failing.All(document).ShouldContain(error => error.Code == "CG0010", document);
        }
    }
}

using System.Globalization;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Checks;

/// <summary>Writes what a request is billed by, from the overlay's data.</summary>
internal static class BillingWriter
{
    public static IEnumerable<string> Write(SpecDocument document) =>
        from schema in document.Schemas.Properties()
        let billing = schema.Value[ExtensionNames.Billing]
        where billing is not null
        select Write(schema.Name, billing);

    private static string Write(string name, JToken billing)
    {
        var (unit, path, source) = ((string)billing["unit"]!, (string)billing["units"]!, (string)billing["source"]!);
        var credits = billing["credits"] is JValue { Value: not null } value
            ? $", {Convert.ToDecimal(value.Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}m"
            : "";
        return $$"""
            public partial class {{name}}
            {
                /// <summary>What the vendor bills for this request, as far as it is published. Source: {{Docs.Markdown.Xml(
                source
            )}}</summary>
                public ExpectedCost ExpectedCost => ExpectedCost.Of(this, {{CSharpLiteral.Quote(unit)}}, {{CSharpLiteral.Quote(
                path
            )}}, {{(int)billing["default"]!}}{{credits}});
            }

            """;
    }
}

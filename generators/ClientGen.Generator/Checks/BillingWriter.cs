using System.Globalization;
using ClientGen.Generator.Docs;
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

    /// <summary>What each call of an operation is billed, for one whose request has no body to count by.</summary>
    public static string OfCall(JToken billing) =>
        $"ExpectedCost.Of({Unit(billing)}, {(int?)billing["default"] ?? 1}, {Credits(billing)}, {Source(billing)})";

    private static string Write(string name, JToken billing) =>
        $"public partial class {name} : IBilledRequest\n{{\n{Head(billing)}\n    public ExpectedCost ExpectedCost =>\n"
        + $"        {(billing["units"] is null ? OfCall(billing) : Counted(billing))};\n}}\n";

    private static string Head(JToken billing) =>
        new DocComment("    ")
            .Element(
                "summary",
                ["What the vendor bills for this request, as far as it is published. Source: " + Markdown.Xml((string)billing["source"]!)]
            )
            .ToString();

    private static string Counted(JToken billing)
    {
        string[] arguments =
        [
            "this",
            Unit(billing),
            CSharpLiteral.Quote((string)billing["units"]!),
            ((int?)billing["default"])?.ToString(CultureInfo.InvariantCulture) ?? "null",
            Credits(billing),
            billing["priced"] is JArray counts ? $"new[] {{ {string.Join(", ", counts)} }}" : "null",
            (string?)billing["folders"] is { } end ? CSharpLiteral.Quote(end) : "null",
            Source(billing),
        ];
        return $"ExpectedCost.Of({string.Join(", ", arguments)})";
    }

    private static string Unit(JToken billing) => CSharpLiteral.Quote((string)billing["unit"]!);

    private static string Source(JToken billing) => CSharpLiteral.Quote((string)billing["source"]!);

    private static string Credits(JToken billing) =>
        billing["credits"] is JValue { Value: not null } value
            ? Convert.ToDecimal(value.Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m"
            : "null";
}

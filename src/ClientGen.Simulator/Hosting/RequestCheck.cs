using System.Globalization;
using ClientGen.JsonSchema;
using ClientGen.Simulator.Specs;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Hosting;

/// <summary>Holds a request against its operation in the document.</summary>
internal sealed class RequestCheck(SchemaValidator validator, IVendor vendor)
{
    private readonly ValidationOptions _options = new() { CheckFormat = vendor.CheckFormat, Direction = PayloadDirection.Request };

    public IEnumerable<RequestProblem> Parameters(SpecMatch match, HttpRequest request)
    {
        foreach (var parameter in match.Operation!.Parameters)
        {
            var text = parameter.In switch
            {
                "path" => match.PathValues.GetValueOrDefault(parameter.Name),
                "query" => request.Query.TryGetValue(parameter.Name, out var values) ? values.ToString() : null,
                // Headers are the vendor's affair.
                _ => null,
            };
            if (text is null)
            {
                if (parameter is { Required: true, In: "path" or "query" })
                    yield return new(parameter.In, [parameter.Name], "field required");
                continue;
            }

            foreach (var violation in validator.Validate(Read(parameter.Schema, text), parameter.SchemaPointer, _options))
                yield return RequestProblem.Of(parameter.In, violation, parameter.Name);
        }
    }

    public IEnumerable<RequestProblem> Body(JToken body, string schemaPointer) =>
        validator.Validate(body, schemaPointer, _options).Select(v => RequestProblem.Of("body", v));

    // A parameter is text on the wire; its schema says what it stands for.
    private static JToken Read(JObject schema, string text) =>
        TypeOf(schema) switch
        {
            "array" => new JArray(text.Split(',').Select(item => Read(schema["items"] as JObject ?? [], item))),
            "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) => new JValue(n),
            "number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => new JValue(d),
            "boolean" when text is "true" or "false" => new JValue(text == "true"),
            _ => new JValue(text),
        };

    private static string? TypeOf(JObject schema) =>
        schema["type"] is JArray several
            ? several.Values<string>().FirstOrDefault(type => type != "null")
            : (string?)(schema["type"] as JValue);
}

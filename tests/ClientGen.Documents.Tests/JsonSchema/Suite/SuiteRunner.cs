using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.Suite;

/// <summary>Puts a case of the suite to the validator.</summary>
internal sealed class SuiteRunner(string remotes, bool is30)
{
    private const string Server = "http://localhost:1234/";
    private static readonly ValidationOptions Plain = new() { AssertFormats = false };

    /// <summary>Why the case is not met, or null.</summary>
    public string? Fault(SuiteCase one)
    {
        try
        {
            var violations = Validator(one).Validate(one.Instance, one.Schema is JObject && !is30 ? "" : "#/schema", Plain);
            return violations.Count == 0 == one.IsValid ? null
                : one.IsValid ? "is refused: " + violations[0]
                : "is taken";
        }
        catch (SchemaException e)
        {
            return "cannot be used: " + e.Message;
        }
    }

    // A schema is a document of 2020-12 as it stands. What OpenAPI 3.0 took from draft 4 is only read so in a document that says 3.0.
    private SchemaValidator Validator(SuiteCase one) =>
        one.Schema is JObject root && !is30
            ? new SchemaValidator(root, Remote)
            : new SchemaValidator(
                new JObject
                {
                    ["openapi"] = is30 ? "3.0.3" : "3.1.0",
                    ["schema"] = new JObject { ["$ref"] = "case.json" },
                },
                file => file == "case.json" ? one.Schema : Remote(file)
            );

    private JToken? Remote(string address)
    {
        if (MetaSchema.At(address) is { } meta)
            return meta;
        var file = address.StartsWith(Server, StringComparison.Ordinal) ? Path.Combine(remotes, address[Server.Length..]) : "";
        return File.Exists(file) ? Schemas.Json(File.ReadAllText(file)) : null;
    }
}

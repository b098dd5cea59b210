using ClientGen.JsonSchema.Documents;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Evaluation;

/// <summary>What a keyword sees: its schema, the value, and where to write what it finds.</summary>
internal readonly record struct Frame(Evaluator Evaluator, SchemaNode Schema, JToken Instance, string InstancePointer, Outcome Outcome)
{
    public JsonKind Kind => Instance.KindOf();

    public bool Is30 => Schema.Document.Dialect == SchemaDialect.OpenApi30;

    public ValidationOptions Options => Evaluator.Options;

    public JToken? this[string keyword] => ((JObject)Schema.Token)[keyword];

    public Outcome Apply(SchemaNode schema) => Evaluator.Evaluate(schema, Instance, InstancePointer);

    public Outcome Apply(SchemaNode schema, JToken instance, string instancePointer) =>
        Evaluator.Evaluate(schema, instance, instancePointer);

    /// <summary>Applies a schema to a part of the value; what the part looked at is the part's own affair.</summary>
    public void ApplyToPart(SchemaNode schema, JToken part, string partPointer) => Outcome.Add(Apply(schema, part, partPointer));

    public void Fail(string keyword, string message) => Fail(keyword, message, InstancePointer);

    public void Fail(string keyword, string message, string at) => Outcome.Add(Finding(keyword, message, at));

    public Finding Finding(string keyword, string message, string at) => new(at, Schema, keyword, message);

    /// <summary>A keyword's value as a count, or null where the keyword is absent.</summary>
    public int? Count(string keyword) =>
        this[keyword] switch
        {
            null => null,
            JValue v when v.KindOf() == JsonKind.Number && JsonNumber.IsIntegral(v) && JsonNumber.ToBig(v).Sign >= 0 => (int)
                System.Numerics.BigInteger.Min(JsonNumber.ToBig(v), int.MaxValue),
            _ => throw Unusable(keyword, "must be a whole number that is not negative"),
        };

    public SchemaException Unusable(string keyword, string rule) => new(JsonPointer.Append(Schema.Location, keyword), $"{keyword} {rule}");
}

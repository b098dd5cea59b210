using ClientGen.JsonSchema.Documents;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Evaluation;

/// <summary>A violation with what choosing the best branch of a union needs to know about it.</summary>
/// <param name="At">Pointer of the offending value in the instance.</param>
/// <param name="Schema">The schema it offends.</param>
/// <param name="Keyword">The keyword; null for a schema that is <c>false</c>.</param>
/// <param name="Message">What the caller sees.</param>
internal sealed record Finding(string At, SchemaNode Schema, string? Keyword, string Message)
{
    /// <summary>The types allowed, where the value is of the wrong one.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The values allowed, where the value is none of them.</summary>
    public IReadOnlyList<JToken>? Values { get; init; }

    /// <summary>The member that is missing, where one is.</summary>
    public string? MissingMember { get; init; }

    /// <summary>What the caller sees. Made at the end: most findings are of branches that nobody hears of.</summary>
    public SchemaViolation Violation =>
        new(At, Keyword is null ? Schema.Location : JsonPointer.Append(Schema.Location, Keyword), Keyword ?? "false", Message)
        {
            MissingMember = MissingMember,
        };
}

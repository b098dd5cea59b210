using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Evaluation;

/// <summary>A violation with what choosing the best branch of a union needs to know about it.</summary>
/// <param name="Violation">What the caller sees.</param>
/// <param name="Types">The types allowed, where the value is of the wrong one.</param>
/// <param name="Values">The values allowed, where the value is none of them.</param>
internal sealed record Finding(SchemaViolation Violation, IReadOnlyList<string>? Types = null, IReadOnlyList<JToken>? Values = null);

namespace ClientGen.JsonSchema.Keywords;

/// <summary>The rules of one schema.</summary>
/// <param name="Keywords">In the order they are applied.</param>
/// <param name="Weight">What applying them costs beside what they apply in turn, in steps.</param>
internal sealed record SchemaRules(IReadOnlyList<Keyword> Keywords, int Weight);

namespace ClientGen.Generator.Api;

/// <summary>Keys that a request takes together: one alternative of a <c>security</c>.</summary>
/// <param name="Keys">Each key with the name of its scheme, in the document's order.</param>
/// <param name="Index">Which of the alternatives it is.</param>
internal sealed record KeySet(IReadOnlyList<(ApiKey Key, string Scheme)> Keys, int Index)
{
    /// <summary>Whether all of it is sent where nobody else looks.</summary>
    public bool IsInHeaders => Keys.All(key => key.Key.Place == ApiKey.InHeader);

    /// <summary>What is the same for sets of the same keys, and what messages call them.</summary>
    public override string ToString() =>
        string.Join(" and into ", Keys.Select(key => key.Key.ToString()).Distinct().Order(StringComparer.Ordinal));
}

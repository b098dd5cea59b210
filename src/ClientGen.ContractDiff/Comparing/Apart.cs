namespace ClientGen.ContractDiff.Comparing;

/// <summary>Schemas that certainly have no value in common: other types, other listed values, another tag.</summary>
internal static class Apart
{
    public static bool Are(NormalizedSchema one, NormalizedSchema other)
    {
        if (one.AllowsNull && other.AllowsNull)
            return false;
        var common = EffectiveTypes.Of(one) & EffectiveTypes.Of(other);
        return common == JsonTypes.None
            || Listed(one, other)
            || (common == JsonTypes.Object && (Tagged(one, other) || Closed(one, other) || Closed(other, one)));
    }

    private static bool Listed(NormalizedSchema one, NormalizedSchema other) =>
        one.Enum is { } values && other.Enum is { } others && !values.Keys.Any(others.ContainsKey);

    // A member that both must have, and of which each lists other values.
    private static bool Tagged(NormalizedSchema one, NormalizedSchema other) =>
        one.Objects.Required.Keys.Any(name =>
            other.Objects.Required.ContainsKey(name)
            && one.Objects.Properties.TryGetValue(name, out var own)
            && other.Objects.Properties.TryGetValue(name, out var its)
            && !(own.Normalized.AllowsNull && its.Normalized.AllowsNull)
            && Listed(own.Normalized, its.Normalized)
        );

    // One takes no member that it does not name, and the other must have one.
    private static bool Closed(NormalizedSchema one, NormalizedSchema other) =>
        one.Objects is { Additional.Normalized.Never: true, Patterns.Count: 0 }
        && other.Objects.Required.Keys.Any(name => !one.Objects.Properties.ContainsKey(name));
}

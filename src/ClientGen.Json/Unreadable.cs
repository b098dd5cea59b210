namespace ClientGen.Json;

/// <summary>What members could not hold, as users see it.</summary>
internal static class Unreadable
{
    private static readonly Dictionary<string, RawJson> None = [];

    /// <param name="model">The model.</param>
    /// <param name="last">What it keeps, the last first.</param>
    public static IReadOnlyDictionary<string, RawJson> MembersOf(JsonModel model, KeptMember? last)
    {
        var unreadable = None;
        for (var kept = last; kept is not null; kept = kept.Before)
        {
            if (kept.IsReadable)
                continue;
            if (unreadable == None)
                unreadable = new(StringComparer.Ordinal);
            unreadable.Add(ModelShape.Of(model.GetType()).Members[kept.Index].Name, new RawJson(kept.Raw));
        }
        return unreadable;
    }
}

namespace ClientGen.Json;

/// <summary>What members could not hold, as users see it.</summary>
internal static class Unreadable
{
    private static readonly Dictionary<string, RawJson> None = [];

    /// <param name="model">The model.</param>
    /// <param name="last">What it keeps, the last first.</param>
    public static IReadOnlyDictionary<string, RawJson> MembersOf(JsonModel model, KeptMember? last)
    {
        var came = new Stack<KeptMember>();
        for (var kept = last; kept is not null; kept = kept.Before)
        {
            if (!kept.IsReadable)
                came.Push(kept);
        }
        if (came.Count == 0)
            return None;
        var members = ModelShape.Of(model.GetType()).Members;
        return came.ToDictionary(member => members[member.Index].Name, member => new RawJson(member.Raw), StringComparer.Ordinal);
    }
}

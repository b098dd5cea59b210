namespace ClientGen.Json;

/// <summary>What members could not hold, as users see it.</summary>
internal static class Unreadable
{
    private static readonly Dictionary<string, RawJson> None = [];

    public static IReadOnlyDictionary<string, RawJson> MembersOf(JsonModel model, List<KeptMember>? kept)
    {
        if (kept?.Exists(member => !member.IsReadable) != true)
            return None;
        var members = ModelShape.Of(model.GetType()).Members;
        return kept.Where(member => !member.IsReadable)
            .ToDictionary(member => members[member.Index].Name, member => new RawJson(member.Raw), StringComparer.Ordinal);
    }
}

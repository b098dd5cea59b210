using System.Text.Json;

namespace ClientGen.ModelTesting.Fuzzing;

/// <summary>Where two JSON values differ. Members may come in any order, and of those with one name the last counts; all else must be the
/// same.</summary>
public static class Difference
{
    /// <returns>The first place and what is there; null when nothing is lost, added or changed.</returns>
    public static string? Between(JsonTree came, JsonTree written, string path = "$")
    {
        if (came.Kind != written.Kind || came.Text != written.Text)
            return $"{path}: {Show(came)} became {Show(written)}";
        if (came.IsList)
        {
            return came.Items.Count != written.Items.Count
                ? $"{path}: {came.Items.Count} items became {written.Items.Count}"
                : came
                    .Items.Select((item, index) => Between(item, written.Items[index], $"{path}[{index}]"))
                    .FirstOrDefault(difference => difference is not null);
        }
        return came.IsObject ? BetweenMembers(came, written, path) : null;
    }

    private static string? BetweenMembers(JsonTree came, JsonTree written, string path)
    {
        var (before, after) = (Last(came), Last(written));
        if (written.Members.Count != after.Count)
            return $"{path}: a member was written twice";
        foreach (var (name, value) in before)
        {
            if (!after.Remove(name, out var kept))
                return $"{path}.{name}: {Show(value)} was lost";
            if (Between(value, kept, $"{path}.{name}") is { } difference)
                return difference;
        }
        return after.Count > 0 ? $"{path}.{after.First().Key}: {Show(after.First().Value)} was added" : null;
    }

    private static Dictionary<string, JsonTree> Last(JsonTree tree)
    {
        var members = new Dictionary<string, JsonTree>(StringComparer.Ordinal);
        foreach (var (name, value) in tree.Members)
            members[name] = value;
        return members;
    }

    private static string Show(JsonTree tree) =>
        tree.Kind is JsonTokenType.String ? $"\"{tree.Text}\""
        : tree.Kind is JsonTokenType.Number ? tree.Text
        : tree.Kind.ToString();
}

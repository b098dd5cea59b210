using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Puts fragments together into one document, in order of appearance.</summary>
internal sealed class DocumentMerger(List<ImportError> errors)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    public JObject Document { get; } = [];

    public void Add(Fragment fragment)
    {
        MoveSecurity.In(fragment.Root);
        fragment.Root.Remove(SourceTitle.Member);
        Unite(Document, fragment.Root, [], fragment);
    }

    private void Unite(JObject into, JObject from, string[] path, Fragment fragment)
    {
        foreach (var member in from.Properties())
            UniteMember(into, member, [.. path, member.Name], fragment);
    }

    private void UniteMember(JObject into, JProperty member, string[] path, Fragment fragment)
    {
        var place = fragment.PlaceOf(member, path);
        if (MergeRules.KeyOfItems(path) is { } key && member.Value is JArray list)
        {
            UniteList((JArray)(into[member.Name] ??= new JArray()), list, key, path, fragment);
        }
        else if (MergeRules.IsUnited(path) && member.Value is JObject children)
        {
            Unite((JObject)(into[member.Name] ??= new JObject()), children, path, fragment);
        }
        else if (into.TryGetValue(member.Name, StringComparison.Ordinal, out var kept))
        {
            Compare(kept, member.Value, path, place);
        }
        else
        {
            into.Add(member.Name, member.Value.DeepClone());
            _places.Add(JsonPointer.Of(path), place);
        }
    }

    private void UniteList(JArray into, JArray from, string key, string[] path, Fragment fragment)
    {
        for (var i = 0; i < from.Count; i++)
        {
            var item = from[i];
            var name = (item as JObject)?[key]?.ToString() ?? "";
            var place = fragment.PlaceOf(item, [.. path, $"{i}"]);
            var kept = into.FirstOrDefault(other => ((other as JObject)?[key]?.ToString() ?? "") == name);
            if (kept is not null)
            {
                Compare(kept, item, [.. path, name], place);
            }
            else
            {
                into.Add(item.DeepClone());
                _places.Add(JsonPointer.Of([.. path, name]), place);
            }
        }
    }

    private void Compare(JToken kept, JToken other, string[] path, Place place)
    {
        if (JToken.DeepEquals(kept, other))
            return;
        var first = _places[JsonPointer.Of(path)];
        var difference = JsonPointer.Of(FirstDifference.Between(kept, other));
        var where = difference == "#" ? "" : $", first at {difference[1..]} inside it";
        errors.Add(
            new(
                ImportErrorCode.Conflict,
                place.File,
                place.Line,
                place.Pointer,
                $"{MergeRules.Describe(path)} differs from the one at {first}{where}; make the two equal or remove one"
            )
        );
    }
}

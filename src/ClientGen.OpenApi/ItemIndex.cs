using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>Where an item stands in its list. A long list is counted through once, not once for each of its items.</summary>
internal sealed class ItemIndex
{
    private const int Long = 64;

    private readonly Dictionary<JToken, int> _places = new(ReferenceEqualityComparer.Instance);

    private ItemIndex(JArray array)
    {
        for (var i = 0; i < array.Count; i++)
            _places[array[i]] = i;
    }

    public static int Of(JArray array, JToken item)
    {
        if (array.Count < Long)
            return array.IndexOf(item);
        // Somebody may have moved items since they were counted.
        if (array.Annotation<ItemIndex>() is { } known && known.Find(array, item) is { } place)
            return place;
        array.RemoveAnnotations<ItemIndex>();
        var counted = new ItemIndex(array);
        array.AddAnnotation(counted);
        return counted.Find(array, item) ?? -1;
    }

    private int? Find(JArray array, JToken item) =>
        _places.TryGetValue(item, out var place) && place < array.Count && ReferenceEquals(array[place], item) ? place : null;
}

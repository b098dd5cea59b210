using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Operations;

/// <summary>The operations of a path item.</summary>
internal static class Endpoints
{
    public static Dictionary<string, Endpoint> Of(string path, JObject item)
    {
        var found = new Dictionary<string, Endpoint>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in OperationMethods.All)
        {
            if (Operation(item[method]) is { } operation)
                found.Add(method, new(path, method, item, operation));
        }

        foreach (var more in item.Object("additionalOperations")?.Properties() ?? [])
        {
            if (Operation(more.Value) is { } operation)
                found.TryAdd(more.Name, new(path, more.Name, item, operation));
        }

        return found;
    }

    // By the letter only a path item may be a reference; documents in several files put their operations behind one all the same.
    private static JObject? Operation(JToken? token) =>
        token is JObject o && SpecFile.Of(o)?.Spec is { } spec ? spec.Follow(o) : token as JObject;
}

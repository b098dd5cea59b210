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
            if (item[method] is JObject operation)
                found.Add(method, new(path, method, item, operation));
        }

        foreach (var more in item.Object("additionalOperations")?.Properties() ?? [])
        {
            if (more.Value is JObject operation)
                found.TryAdd(more.Name, new(path, more.Name, item, operation));
        }

        return found;
    }
}

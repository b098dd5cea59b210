using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>The few shapes that merging relies on.</summary>
internal static class FragmentShape
{
    /// <returns>The fragment, or null with the reason among the errors.</returns>
    public static Fragment? Check(Fragment fragment, List<ImportError> errors)
    {
        var before = errors.Count;
        var root = fragment.Root;
        if (root["openapi"] is not JValue { Value: string version } || !version.StartsWith("3.", StringComparison.Ordinal))
            Report(fragment, root["openapi"]!, ["openapi"], "expected an OpenAPI 3 version such as \"3.1.0\"", errors);
        foreach (var name in new[] { "info", "paths", "webhooks", "components" })
            CheckObject(fragment, root[name], [name], errors);
        foreach (var name in new[] { "tags", "servers", "security" })
        {
            if (root[name] is { } list and not JArray)
                Report(fragment, list, [name], "expected an array", errors);
        }
        foreach (var parent in new[] { "paths", "webhooks", "components" })
        {
            foreach (var child in (root[parent] as JObject)?.Properties() ?? [])
            {
                if (!child.Name.StartsWith("x-", StringComparison.Ordinal))
                    CheckObject(fragment, child.Value, [parent, child.Name], errors);
            }
        }
        return errors.Count == before ? fragment : null;
    }

    private static void CheckObject(Fragment fragment, JToken? token, string[] path, List<ImportError> errors)
    {
        if (token is not (null or JObject))
            Report(fragment, token, path, "expected an object", errors);
    }

    private static void Report(Fragment fragment, JToken token, string[] path, string message, List<ImportError> errors)
    {
        var place = fragment.PlaceOf(token, path);
        errors.Add(new(ImportErrorCode.NotOpenApi, place.File, place.Line, place.Pointer, message));
    }
}

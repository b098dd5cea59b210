using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>
/// How Swagger 2.0 joins the values of a list in a query: <c>csv</c> unless something else is said, while OpenAPI 3 repeats the
/// parameter. The library that lifts documents leaves that out.
/// </summary>
internal static class CollectionFormats
{
    private const string BodyName = "x-bodyName";

    public static void Restore(JObject swagger, JObject lifted)
    {
        foreach (var parameter in swagger.Descendants().OfType<JObject>().Where(IsQueryList))
        {
            foreach (var same in Same(parameter, lifted))
                Join(parameter, same);
        }
        // What the body was called is said nowhere in OpenAPI 3.
        foreach (var name in lifted.Descendants().OfType<JProperty>().Where(p => p.Name == BodyName).ToList())
            name.Remove();
    }

    private static void Join(JObject parameter, JObject lifted)
    {
        var format = parameter.Text("collectionFormat") ?? "csv";
        if (format == "multi")
            return;
        lifted["explode"] = false;
        if (format is "ssv" or "pipes")
            lifted["style"] = format == "ssv" ? "spaceDelimited" : "pipeDelimited";
    }

    private static bool IsQueryList(JObject o) => o.Text("in") == "query" && o.Text("type") == "array" && o.Text("name") is not null;

    // Body parameters have left the list, so that places in it differ; a name stands once in each.
    private static IEnumerable<JObject> Same(JObject parameter, JObject lifted)
    {
        var segments = JsonPointer.Segments(parameter);
        JToken? at = segments[0] == "parameters" ? lifted["components"] : lifted;
        foreach (var segment in segments.SkipLast(1))
            at = (at as JObject)?[segment];
        var candidates =
            at is JArray list ? list.OfType<JObject>()
            : ((at as JObject)?[segments[^1]] as JObject) is { } one ? [one]
            : [];
        return candidates.Where(c => c.Text("in") == "query" && c.Text("name") == parameter.Text("name"));
    }
}

using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>The operations of a document: the members of a path item that are named for an HTTP method.</summary>
internal static class Operations
{
    public static IEnumerable<JObject> Of(JObject document) =>
        from path in (document["paths"] as JObject)?.Properties() ?? []
        from member in (path.Value as JObject)?.Properties() ?? []
        where OperationMethods.Contains(member.Name) && member.Value is JObject
        select (JObject)member.Value;
}

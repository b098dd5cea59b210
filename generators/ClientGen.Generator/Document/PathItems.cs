using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>
/// Brings path items that stand elsewhere, in the document or in another file, to the paths that refer to them, so that paths and the
/// overlay's targets are the same wherever a vendor keeps them.
/// </summary>
internal static class PathItems
{
    private const string Section = "pathItems";

    // A chain longer than this is a cycle.
    private const int LongestChain = 32;

    /// <summary>Brings those that there are; what leads nowhere stays, for the overlay to mend.</summary>
    public static void Inline(SpecDocument document)
    {
        // All paths in a file of their own.
        foreach (var section in new[] { document.Root["paths"], document.Root["webhooks"] }.OfType<JObject>())
        {
            if (section["$ref"] is JValue { Value: string text } && Reference.Target(document, text) is JObject all)
                section.Replace(OtherFiles.Copy(all, all));
        }
        Each(
            document,
            item =>
            {
                if (Followed(item, document).Whole is { } whole)
                    Place(whole, item);
            }
        );
    }

    /// <summary>Brings what the overlay refers to, and reports what leads nowhere.</summary>
    public static void Check(SpecDocument document)
    {
        Each(
            document,
            item =>
            {
                var (whole, reference, fault) = Followed(item, document);
                if (whole is null)
                    Refuse(item, reference, fault, document);
                else
                    Place(whole, item);
            }
        );
        (document.Root["components"] as JObject)?.Remove(Section);
    }

    // An overlay finds it at the path.
    private static void Place(JObject whole, JObject item)
    {
        var around = item.Ancestors().Select(part => part.Annotation<DocumentPlace>()).FirstOrDefault(place => place is not null);
        SourceMap.MarkMoved(whole, around, ((JProperty)item.Parent!).Name);
        item.Replace(whole);
    }

    // No part of OpenAPI is a reference for an operation, but the way of many documents of several files.
    private static void Each(SpecDocument document, Action<JObject> bring)
    {
        JToken?[] paths = [document.Root["paths"], document.Root["webhooks"]];
        EachOf(paths.SelectMany(Values), bring);
        EachOf(paths.SelectMany(Values).SelectMany(Operations), bring);
        var callbacks = Operation.All(document).Select(operation => operation.Definition["callbacks"]);
        EachOf(callbacks.Append((document.Root["components"] as JObject)?["callbacks"]).SelectMany(Values).SelectMany(Values), bring);
    }

    private static void EachOf(IEnumerable<JObject> items, Action<JObject> bring)
    {
        foreach (var item in items.Where(item => item.ContainsKey("$ref")).ToList())
            bring(item);
    }

    private static IEnumerable<JObject> Operations(JObject item) =>
        item.Properties().Where(member => OperationMethods.Contains(member.Name)).Select(member => member.Value).OfType<JObject>();

    private static IEnumerable<JObject> Values(JToken? owner) => (owner as JObject ?? []).PropertyValues().OfType<JObject>();

    // What stands beside the reference is the path's own.
    private static (JObject? Whole, JToken Reference, string Fault) Followed(JObject item, SpecDocument document)
    {
        var (at, own) = (item, new JObject());
        for (var step = 0; step < LongestChain; step++)
        {
            foreach (var member in at.Properties().Where(member => member.Name != "$ref" && !own.ContainsKey(member.Name)))
                own.Add(OtherFiles.Copy(member, at));
            if (at["$ref"] is not { } reference)
                return (own, item, "");
            if (reference is not JValue { Value: string text } || Reference.Target(document, text) is not JObject next)
                return (null, reference, $"\"{reference}\" is no path item of this document.");
            at = next;
        }
        return (null, item["$ref"]!, $"\"{item["$ref"]}\" leads back to itself.");
    }

    private static void Refuse(JObject item, JToken reference, string fault, SpecDocument document)
    {
        document.Error(
            Codes.UnresolvedReference,
            reference,
            $"{fault} Bring the path item into components/{Section}, or write its operations where the reference stands. While nobody "
                + $"knows them, the path is left without them with the action {OverlayAction.RemoveAt(item["$ref"]!)}"
        );
        item.Remove("$ref");
    }
}

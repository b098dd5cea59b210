using ClientGen.Generator.Diagnostics;
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

    public static void Inline(SpecDocument document)
    {
        foreach (var section in new[] { document.Root["paths"], document.Root["webhooks"] }.OfType<JObject>())
        {
            if (IsElsewhere(section))
                OtherFiles.BringFirst(document);
            if (section["$ref"] is JValue { Value: string text } && Reference.Target(document, text) is JObject whole)
                section.Replace(whole.DeepClone());
        }
        JToken?[] paths = [document.Root["paths"], document.Root["webhooks"]];
        var items = paths.SelectMany(Values).ToList();
        if (items.Concat(items.SelectMany(Operations)).Any(IsElsewhere))
            OtherFiles.BringFirst(document);
        Inline(paths.SelectMany(Values), document);
        // No part of OpenAPI, but the way of many documents of several files.
        Inline(paths.SelectMany(Values).SelectMany(Operations), document);
        var callbacks = Operation.All(document).Select(operation => operation.Definition["callbacks"]);
        Inline(callbacks.Append((document.Root["components"] as JObject)?["callbacks"]).SelectMany(Values).SelectMany(Values), document);
        if (!document.Diagnostics.HasErrors)
            (document.Root["components"] as JObject)?.Remove(Section);
    }

    private static void Inline(IEnumerable<JObject> items, SpecDocument document)
    {
        foreach (var item in items.Where(item => item.ContainsKey("$ref")).ToList())
        {
            if (Followed(item, document) is { } whole)
                item.Replace(whole);
        }
    }

    private static IEnumerable<JObject> Operations(JObject item) =>
        item.Properties().Where(member => OperationMethods.Contains(member.Name)).Select(member => member.Value).OfType<JObject>();

    private static bool IsElsewhere(JObject item) => item["$ref"] is JValue { Value: string text } && !text.StartsWith('#');

    private static IEnumerable<JObject> Values(JToken? owner) => (owner as JObject ?? []).PropertyValues().OfType<JObject>();

    // What stands beside the reference is the path's own.
    private static JObject? Followed(JObject item, SpecDocument document)
    {
        var (at, own) = (item, new JObject());
        for (var step = 0; step < LongestChain; step++)
        {
            foreach (var member in at.Properties().Where(member => member.Name != "$ref" && !own.ContainsKey(member.Name)))
                own.Add(member.DeepClone());
            if (at["$ref"] is not { } reference)
                return own;
            if (reference is not JValue { Value: string text } || Reference.Target(document, text) is not JObject next)
                return Refuse(reference, $"\"{reference}\" is no path item of this document.", document);
            at = next;
        }
        return Refuse(item["$ref"]!, $"\"{item["$ref"]}\" leads back to itself.", document);
    }

    private static JObject? Refuse(JToken reference, string fault, SpecDocument document)
    {
        document.Error(
            Codes.UnresolvedReference,
            reference,
            $"{fault} Bring the path item into components/{Section}, or write its operations where the reference stands."
        );
        return null;
    }
}

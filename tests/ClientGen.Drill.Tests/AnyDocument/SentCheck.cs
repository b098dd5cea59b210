using System.Text.RegularExpressions;
using ClientGen.Json;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>Checks what was sent against the document.</summary>
internal sealed class SentCheck(DocumentSamples samples, JObject operation, OpenApiOperationAttribute at)
{
    private const int Deepest = 24;

    /// <summary>What is wrong with it.</summary>
    public IEnumerable<string> Faults(AnyCalls.Vendor vendor, AnyArguments.Given given)
    {
        if (vendor.Address is not { } address)
            return ["nothing was sent"];
        return
        [
            .. Path(address),
            .. given.Parameters.SelectMany(one =>
                SentParameter.Faults(Placed(one.Parameter, given), one.Value, at.Path, address, vendor.Headers!)
            ),
            .. Body(vendor, given),
        ];
    }

    // A parameter of the query whose name is a place of the path, for which there is no other, belongs into the path.
    private JObject Placed(JObject parameter, AnyArguments.Given given)
    {
        var name = (string)parameter["name"]!;
        var isOfThePath =
            (string?)parameter["in"] == "query"
            && at.Path.Contains($"{{{name}}}", StringComparison.Ordinal)
            && !given.Parameters.Any(one => (string?)one.Parameter["in"] == "path" && (string?)one.Parameter["name"] == name);
        return isOfThePath ? new JObject(parameter) { ["in"] = "path" } : parameter;
    }

    private IEnumerable<string> Path(Uri address)
    {
        var pattern = "^/?" + Regex.Replace(Regex.Escape(at.Path), @"\\\{[^/]*?}", ".+").Split("\\?")[0].Split("\\#")[0] + "$";
        if (!Regex.IsMatch(Uri.UnescapeDataString(address.AbsolutePath), pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return $"{address.AbsolutePath} is not {at.Path}";
        if (Regex.IsMatch(address.PathAndQuery, @"System\.|ClientGen\.|Newtonsoft\."))
            yield return $"{address.PathAndQuery} has the name of a type";
    }

    private IEnumerable<string> Body(AnyCalls.Vendor vendor, AnyArguments.Given given)
    {
        if (samples.Follow(operation["requestBody"])["content"] is not JObject content || vendor.Sent is not { } sent)
            return [];
        var types = content.Properties().Select(type => type.Name.Split(';')[0].Trim().ToLowerInvariant()).ToList();
        if (vendor.SentType is { } sentType && !types.Any(type => Fits(type, sentType)))
            return [$"{sentType} is none of {string.Join(", ", types)}"];
        if (
            given.Body is { } body
            && vendor.SentType is { } own
            && (own == "application/json" || own.EndsWith("+json", StringComparison.Ordinal))
        )
        {
            // What was given fits; what only responses have may be required there.
            var expected = WithoutReadOnly(body, content).ToString(Newtonsoft.Json.Formatting.None);
            return AnyArguments.SameJson(sent, expected) ? [] : [$"{sent} is not what was given: {expected}"];
        }
        return vendor.SentType == "application/json" && content["application/json"]?["schema"] is { } schema
            ? samples.Faults(RawJson.Parse(sent).ToToken(), schema).Select(fault => $"{sent} does not fit: {fault}")
            : [];
    }

    // What only responses have is not sent.
    private JToken WithoutReadOnly(JToken body, JObject content)
    {
        var copy = body.DeepClone();
        if ((content["application/json"] ?? content.PropertyValues().First())["schema"] is { } schema)
            TakeReadOnly(copy, schema, 0);
        return copy;
    }

    private void TakeReadOnly(JToken value, JToken schema, int depth)
    {
        var resolved = samples.Follow(schema);
        // What is of no variant that the document knows is sent as it is.
        if (depth > Deepest || !samples.IsDecided(value, resolved))
            return;
        foreach (var part in new[] { "allOf", "oneOf", "anyOf" }.SelectMany(word => resolved[word] as JArray ?? []))
            TakeReadOnly(value, part, depth + 1);
        foreach (var item in value as JArray ?? [])
            TakeReadOnly(item, resolved["items"] ?? new JObject(), depth + 1);
        foreach (var member in (value is JObject ? resolved["properties"] as JObject ?? [] : []).Properties())
        {
            if (value[member.Name] is not { } given)
                continue;
            if (IsReadOnly(member.Value) || (member.Value["allOf"] as JArray ?? []).Any(IsReadOnly))
                given.Parent!.Remove();
            else
                TakeReadOnly(given, member.Value, depth + 1);
        }
    }

    private bool IsReadOnly(JToken schema) =>
        samples.Follow(schema)["readOnly"] is JValue { Value: true } || schema["readOnly"] is JValue { Value: true };

    private static bool Fits(string type, string sent) =>
        type == sent
        || type == "*/*"
        || (type.EndsWith("/*", StringComparison.Ordinal) && sent.StartsWith(type[..^1], StringComparison.Ordinal));
}

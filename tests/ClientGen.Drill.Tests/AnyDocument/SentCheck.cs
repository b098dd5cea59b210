using System.Text.RegularExpressions;
using ClientGen.Json;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>Checks what was sent against the document.</summary>
internal sealed class SentCheck(DocumentSamples samples, JObject operation, OpenApiOperationAttribute at)
{
    /// <summary>What is wrong with it.</summary>
    public IEnumerable<string> Faults(AnyCalls.Vendor vendor)
    {
        if (vendor.Address is not { } address)
            return ["nothing was sent"];
        return [.. Path(address), .. Query(address), .. Body(vendor)];
    }

    private IEnumerable<string> Path(Uri address)
    {
        var pattern = "^" + Regex.Replace(Regex.Escape(at.Path), @"\\\{[^/]*?}", "[^/]+").Split("\\?")[0] + "$";
        if (!Regex.IsMatch(Uri.UnescapeDataString(address.AbsolutePath), pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return $"{address.AbsolutePath} is not {at.Path}";
        if (Regex.IsMatch(address.PathAndQuery, @"System\.|ClientGen\.|Newtonsoft\."))
            yield return $"{address.PathAndQuery} has the name of a type";
    }

    private IEnumerable<string> Query(Uri address)
    {
        foreach (var parameter in (operation["parameters"] as JArray ?? []).Select(samples.Follow))
        {
            if (
                (string?)parameter["in"] != "query"
                || (bool?)parameter["required"] != true
                || parameter["schema"] is not { } schema
                || samples.Follow(schema) is not { } resolved
                || resolved["properties"] is not null
                || resolved["allOf"] is not null
                || parameter["style"] is not null
            )
                continue;
            var name = Uri.EscapeDataString((string)parameter["name"]!);
            if (!Regex.IsMatch(address.Query, $"[?&]{Regex.Escape(name)}="))
                yield return $"{address.Query} lacks {name}";
        }
    }

    private IEnumerable<string> Body(AnyCalls.Vendor vendor)
    {
        if (samples.Follow(operation["requestBody"])["content"] is not JObject content || vendor.Sent is not { } sent)
            return [];
        var types = content.Properties().Select(type => type.Name.Split(';')[0].Trim().ToLowerInvariant()).ToList();
        if (vendor.SentType is { } sentType && !types.Any(type => Fits(type, sentType)))
            return [$"{sentType} is none of {string.Join(", ", types)}"];
        return vendor.SentType == "application/json" && content["application/json"]?["schema"] is { } schema
            ? samples.Faults(RawJson.Parse(sent).ToToken(), schema).Select(fault => $"{sent} does not fit: {fault}")
            : [];
    }

    private static bool Fits(string type, string sent) =>
        type == sent
        || type == "*/*"
        || (type.EndsWith("/*", StringComparison.Ordinal) && sent.StartsWith(type[..^1], StringComparison.Ordinal));
}

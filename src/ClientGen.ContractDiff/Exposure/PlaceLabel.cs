using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Exposure;

/// <summary>A place in words: <c>Pet.name</c>, <c>GET /pets response 200[].name</c>.</summary>
internal static class PlaceLabel
{
    public static string Of(JToken token)
    {
        var segments = JsonPointer.Segments(token);
        var at = token.Root;
        var label = new StringBuilder();
        var i = 0;
        string Next() => ++i < segments.Count ? segments[i] : "";
        for (; i < segments.Count; i++)
        {
            var parent = at;
            at = Step(at, segments[i]);
            switch (segments[i])
            {
                case "components" when i == 0:
                    var kind = Next();
                    label.Append(kind == "schemas" ? "" : Singular(kind) + " ").Append(Next());
                    at = token.Root.SelectTokenOrNull("components", kind, i < segments.Count ? segments[i] : "");
                    break;
                case "paths" or "webhooks" or "x-ms-paths" when i == 0:
                    var (path, method) = (Next(), Next());
                    label.Append(Method(method)).Append(path);
                    at = token.Root.SelectTokenOrNull(segments[0], path, method);
                    if (method == "parameters")
                        i--;
                    if (method == "parameters")
                        at = token.Root.SelectTokenOrNull(segments[0], path);
                    break;
                case "properties" or "patternProperties":
                    label.Append('.').Append(Next());
                    at = Step(at, i < segments.Count ? segments[i] : "");
                    break;
                case "items" or "prefixItems" when parent is JObject:
                    label.Append("[]");
                    break;
                case "additionalProperties":
                    label.Append("[*]");
                    break;
                case "requestBody":
                    label.Append(" request");
                    break;
                case "responses" or "headers" or "callbacks":
                    label.Append(' ').Append(Singular(segments[i])).Append(' ').Append(Next());
                    at = Step(at, i < segments.Count ? segments[i] : "");
                    break;
                case "parameters":
                    at = Step(at, Next());
                    label
                        .Append(" parameter '")
                        .Append((at as JObject).Text("name") ?? segments[Math.Min(i, segments.Count - 1)])
                        .Append('\'');
                    break;
                case "anyOf" or "oneOf" when i + 1 < segments.Count:
                    at = Step(at, Next());
                    label.Append(CultureInfo.InvariantCulture, $" variant {segments[i]}");
                    break;
                default:
                    break;
            }
        }

        var words = label.ToString().Trim();
        // Names in another file mean little without it.
        if (SpecFile.Of(token) is { IsMain: false } file)
            return words.StartsWith('.') || words.StartsWith('[') ? file.Path + words : $"{file.Path} {words}".Trim();
        return words.Length == 0 ? "document" : words;
    }

    private static JToken? Step(JToken? at, string segment) =>
        at switch
        {
            JObject o => o[segment],
            JArray a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < a.Count => a[n],
            _ => null,
        };

    private static JToken? SelectTokenOrNull(this JToken root, params ReadOnlySpan<string> segments)
    {
        JToken? at = root;
        foreach (var segment in segments)
            at = Step(at, segment);
        return at;
    }

    private static string Method(string method) => method is "" or "parameters" or "servers" ? "" : method.ToUpperInvariant() + " ";

    private static string Singular(string kind) => kind.EndsWith("ies", StringComparison.Ordinal) ? kind[..^3] + "y" : kind.TrimEnd('s');
}

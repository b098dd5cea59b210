using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import.Tests;

/// <summary>Follows a local reference such as <c>#/components/schemas/Image</c>.</summary>
internal static class DocumentPointer
{
    public static JToken Resolve(JObject document, string reference)
    {
        reference.ShouldStartWith("#/");
        JToken token = document;
        foreach (var segment in reference[2..].Split('/'))
        {
            token =
                Step(token, segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"{reference} leads nowhere");
        }
        return token;
    }

    private static JToken? Step(JToken token, string name) =>
        token is JArray list ? list.ElementAtOrDefault(int.Parse(name, CultureInfo.InvariantCulture)) : token[name];
}

using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>Tells OpenAPI 3 documents from everything else.</summary>
internal static class OpenApiVersion
{
    public static JObject Check(SpecFile file)
    {
        if (file.Root is not JObject root)
            throw new SpecException(file.Name, "an OpenAPI document is an object, but this is a single value or a list", 1);
        if (root["openapi"] is null)
            throw new SpecException(file.Name, "there is no 'openapi' member, so this is not an OpenAPI document", 1);
        if (!Of(root).StartsWith("3.", StringComparison.Ordinal))
            throw At(file, root["openapi"]!, $"OpenAPI {Of(root)} is not known here; 3.0, 3.1 and 3.2 are");
        // Without this, a document with nothing readable in it is one in which everything was removed.
        foreach (var part in new[] { "paths", "webhooks", "components" })
        {
            if (root[part] is { } found and not JObject and not JValue { Value: null })
                throw At(file, found, $"'{part}' is an object in OpenAPI, but this is a single value or a list");
        }

        return root;
    }

    // A version written as a number, as in "openapi: 3.0", is still a version, and 3.0 has lost its zero by then.
    public static string Of(JObject root) =>
        root["openapi"] switch
        {
            JValue { Type: JTokenType.Float } number => ((double)number).ToString("0.0##", CultureInfo.InvariantCulture),
            JValue { Value: { } value } => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => "",
        };

    private static SpecException At(SpecFile file, JToken token, string message)
    {
        var position = file.PositionOf(token);
        return new SpecException(file.Name, message, position?.Line ?? 0, position?.Column ?? 0);
    }
}

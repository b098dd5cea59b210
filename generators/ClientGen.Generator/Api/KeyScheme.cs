using System.Text.RegularExpressions;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>A security scheme as the header it stands for, or why a client can't use it and where that is said.</summary>
internal sealed partial record KeyScheme(ApiKey? Key, JToken Place, string? Fault)
{
    public static KeyScheme Read(JProperty requirement, SpecDocument document)
    {
        var schemes = document.Root["components"]?["securitySchemes"] as JObject;
        if (schemes?[requirement.Name] is not JObject scheme)
            return new(
                null,
                requirement,
                $"There is no security scheme \"{requirement.Name}\" under components/securitySchemes. Add it, or mend the name."
            );
        return ((string?)(scheme["type"] as JValue), (string?)(scheme["scheme"] as JValue)) switch
        {
            ("apiKey", _) => InHeader(requirement.Name, scheme),
            ("http", { } name) when name.Equals("bearer", StringComparison.OrdinalIgnoreCase) => new(
                new ApiKey("Authorization", "Bearer "),
                scheme,
                null
            ),
            // The key is user name and password with a colon between them, in base64.
            ("http", { } name) when document.Defaults == Defaults.ByMethod && name.Equals("basic", StringComparison.OrdinalIgnoreCase) =>
                new(new ApiKey("Authorization", "Basic "), scheme, null),
            ("http", var name) => Refused(scheme, requirement.Name, $"is the HTTP scheme \"{name}\""),
            (var type, _) => Refused(scheme, requirement.Name, $"is of the type \"{type}\""),
        };
    }

    private static KeyScheme InHeader(string name, JObject scheme) =>
        ((string?)(scheme["in"] as JValue), (string?)(scheme["name"] as JValue)) switch
        {
            ("header", { } header) when HeaderName().IsMatch(header) => new(new ApiKey(header, ""), scheme, null),
            ("header", var header) => new(
                null,
                scheme,
                $"The security scheme \"{name}\" wants the key in \"{header}\", which is no name of a header for a key. Correct "
                    + "it in the overlay."
            ),
            (var place, _) => Refused(scheme, name, $"wants the key in the {place}, where logs would show it"),
        };

    private static KeyScheme Refused(JObject scheme, string name, string why) =>
        new(
            null,
            scheme,
            $"The security scheme \"{name}\" {why}; a client sends a static key in a header. If the vendor takes one, say so in "
                + "the overlay: \"type\": \"http\" with \"scheme\": \"bearer\", or \"type\": \"apiKey\" with \"in\": \"header\" and "
                + "\"name\"."
        );

    // A token of HTTP; not what the transport or the body say themselves.
    [GeneratedRegex(
        @"\A(?!(?:Accept|Connection|Content-.*|Cookie|Host|Transfer-Encoding)\z)[A-Za-z0-9!#$%&'*+.^_`|~-]+\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HeaderName();
}

using System.Text.RegularExpressions;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>A security scheme as the place of the key, or why a client can't use it and where that is said.</summary>
internal sealed partial record KeyScheme(ApiKey? Key, JToken Place, string? Fault)
{
    public static KeyScheme Read(JProperty requirement, SpecDocument document)
    {
        var schemes = document.Root["components"]?["securitySchemes"] as JObject;
        if (schemes?[requirement.Name] is not JObject scheme)
        {
            return new(
                null,
                requirement,
                $"There is no security scheme \"{requirement.Name}\" under components/securitySchemes. Add it, or mend the name. As one "
                    + "after \"Bearer\" it is added with the action "
                    + OverlayAction.At(
                        "",
                        new() { ["components"] = new JObject { ["securitySchemes"] = new JObject { [requirement.Name] = KeyMend.Bearer } } }
                    )
            );
        }
        return ((string?)(scheme["type"] as JValue), (string?)(scheme["scheme"] as JValue)) switch
        {
            ("apiKey", _) => InPlace(requirement.Name, scheme),
            ("http", { } name) when name.Equals("bearer", StringComparison.OrdinalIgnoreCase) => new(ApiKey.Usual, scheme, null),
            // The key is user name and password with a colon between them, in base64.
            ("http", { } name) when document.Defaults == Defaults.ByMethod && name.Equals("basic", StringComparison.OrdinalIgnoreCase) =>
                new(new ApiKey("Authorization", ApiKey.Basic), scheme, null),
            ("http", var name) => Refused(scheme, requirement.Name, $"is the HTTP scheme \"{name}\""),
            (var type, _) => Refused(scheme, requirement.Name, $"is of the type \"{type}\""),
        };
    }

    private static KeyScheme InPlace(string name, JObject scheme) =>
        ((string?)(scheme["in"] as JValue), (string?)(scheme["name"] as JValue)) switch
        {
            ("header", { } header) when HeaderName().IsMatch(header) => new(new ApiKey(header, ""), scheme, null),
            ("header", var header) => new(
                null,
                scheme,
                $"The security scheme \"{name}\" wants the key in \"{header}\", which is no name of a header for a key. Correct "
                    + $"it in the overlay, with the header's name in place of the example: {InHeader(scheme)}"
            ),
            ("query", { Length: > 0 } parameter) => new(new ApiKey(parameter, "", "query"), scheme, null),
            ("cookie", { } cookie) when Token().IsMatch(cookie) => new(new ApiKey(cookie, "", "cookie"), scheme, null),
            (var place, _) => Refused(scheme, name, $"wants the key in \"{place}\", or gives it no name there"),
        };

    private static KeyScheme Refused(JObject scheme, string name, string why) =>
        new(
            null,
            scheme,
            $"The security scheme \"{name}\" {why}; a client sends a static key. If the vendor takes one, say so in "
                + "the overlay: \"type\": \"http\" with \"scheme\": \"bearer\", or \"type\": \"apiKey\" with \"in\" (header, query "
                + $"or cookie) and \"name\", as in the action {Static(scheme)}"
        );

    private static string Static(JObject scheme) =>
        (string?)(scheme["type"] as JValue) switch
        {
            "http" => OverlayAction.At(
                scheme,
                new JObject
                {
                    ["type"] = "apiKey",
                    ["in"] = "header",
                    ["name"] = "Authorization",
                }
            ),
            "apiKey" => InHeader(scheme),
            _ => OverlayAction.At(scheme, KeyMend.Bearer),
        };

    private static string InHeader(JObject scheme) => OverlayAction.At(scheme, new JObject { ["in"] = "header", ["name"] = "X-Api-Key" });

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\z")]
    private static partial Regex Token();

    // A token of HTTP; not what the transport or the body say themselves.
    [GeneratedRegex(
        @"\A(?!(?:Accept|Connection|Content-.*|Cookie|Host|Transfer-Encoding)\z)[A-Za-z0-9!#$%&'*+.^_`|~-]+\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HeaderName();
}

using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Servers and keys.</summary>
internal static class Addresses
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Neutral,
            "the vendor names the server that the overlay names",
            d => d["servers"] = Edits.Json("{a:[{url:'https://api.claid.ai'}]}")["a"]
        ),
        new(
            Claid,
            Breaking,
            "the vendor names another server than the overlay",
            d => d["servers"] = Edits.Json("{a:[{url:'https://api.claid.ai/rest'}]}")["a"]
        )
        {
            Asks = "server",
        },
        new(Pfc, Breaking, "the server's path is another (/v2 to /v3)", d => d["servers"]![0]!["url"] = "https://api.perfectlyclear.io/v3")
        {
            Shows = ["https://api.perfectlyclear.io/v3"],
        },
        new(Auto, Breaking, "the server is another host", d => d["servers"]![0]!["url"] = "https://api.eu.autoenhance.ai")
        {
            Shows = ["https://api.eu.autoenhance.ai"],
        },
        new(
            Auto,
            Additive,
            "a second server (sandbox)",
            d => ((JArray)d["servers"]!).Add(Edits.Json("{url:'https://sandbox.autoenhance.ai',description:'To try things out.'}"))
        ),
        new(
            Auto,
            Breaking,
            "the server is a template ({region})",
            d =>
                d["servers"]![0] = Edits.Json(
                    "{url:'https://{region}.autoenhance.ai',variables:{region:{default:'api',enum:['api','eu']}}}"
                )
        )
        {
            Mend = overlay =>
                ((JArray)overlay["actions"]!).Add(Edits.Json("{target:'$.servers[0]',update:{url:'https://api.autoenhance.ai'}}")),
        },
        new(
            Auto,
            Breaking,
            "the key goes as a bearer token (instead of x-api-key)",
            d => d["components"]!["securitySchemes"]!["ApiKey"] = Edits.Json("{type:'http',scheme:'bearer'}")
        )
        {
            Shows = ["KeyPrefix = \"Bearer \""],
        },
        new(
            Pfc,
            Breaking,
            "the key's header is another (X-API-KEY to X-Pfc-Key)",
            d => d["components"]!["securitySchemes"]!["ApiKey"]!["name"] = "X-Pfc-Key"
        )
        {
            Shows = ["\"X-Pfc-Key\""],
        },
        new(
            Claid,
            Neutral,
            "the security scheme is renamed (OAuth2PasswordBearer to HTTPBearer)",
            d =>
            {
                ((JObject)d["components"]!["securitySchemes"]!).Rename("OAuth2PasswordBearer", "HTTPBearer");
                foreach (var requirement in d.Operations().SelectMany(o => o["security"] ?? new JArray()).Cast<JObject>())
                    requirement.Rename("OAuth2PasswordBearer", "HTTPBearer");
            }
        )
        {
            Mend = Mends.Retarget("OAuth2PasswordBearer", "HTTPBearer"),
        },
        new(
            Claid,
            Neutral,
            "the vendor says bearer itself, as the overlay says",
            d => d["components"]!["securitySchemes"]!["OAuth2PasswordBearer"] = Edits.Json("{type:'http',scheme:'bearer'}")
        ),
        new(
            Auto,
            Additive,
            "a second way to authenticate (OAuth 2)",
            d =>
            {
                d["components"]!["securitySchemes"]!["OAuth"] = Edits.Json(
                    "{type:'oauth2',flows:{clientCredentials:{tokenUrl:'https://x.test/token',scopes:{}}}}"
                );
                ((JArray)d["security"]!).Add(Edits.Json("{OAuth:[]}"));
            }
        ),
    ];
}

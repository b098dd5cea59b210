using ClientGen.Generator.Facts;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Shell;

/// <summary>Writes the reader of what the vendor posts to a webhook.</summary>
internal static class WebhookEmitter
{
    public static string Write(ShellNames names, WebhookFact webhook) =>
        $$"""
            /// <summary>Reads what {{names.InXml}} posts to a webhook.</summary>
            public static class {{names.Webhook}}
            {
                /// <summary>The header that shows that the vendor sent it.</summary>
                public const string ProofHeader = {{CSharpLiteral.Quote(webhook.Header)}};

                /// <summary>Checks who sent a body, in a time that does not tell how much of the proof is right, and reads it.</summary>
                /// <param name="body">The bytes as they came.</param>
                /// <param name="proof">What <see cref="ProofHeader"/> held; null where it was missing.</param>
                /// <param name="secret">The secret from the account page.</param>
                /// <returns>What was posted; null when the vendor did not send it: answer 401 then, and do not act on it.</returns>
                /// <exception cref="ArgumentException">The secret is empty: anybody could have sent it.</exception>
                /// <exception cref="Newtonsoft.Json.JsonException">The body is not what the vendor posts: answer 400.</exception>
                public static {{webhook.Type}}? Read(byte[] body, string? proof, string secret) =>
                    WebhookProof.{{(webhook.Proof == "token" ? "IsToken(proof, secret)" : "IsHmacSha256(proof, body, secret)")}}
                        ? ModelJson.Deserialize<{{webhook.Type}}>(System.Text.Encoding.UTF8.GetString(body))
                        : null;
            }

            """;
}

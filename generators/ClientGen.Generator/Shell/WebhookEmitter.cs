using ClientGen.Generator.Facts;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Shell;

/// <summary>Writes the reader of what the vendor posts to a webhook.</summary>
internal static class WebhookEmitter
{
    public static string Write(ShellNames names, WebhookFact webhook) =>
        $$"""
            /// <summary>Reads what {{names.InXml}} posts to a webhook.</summary>
            public sealed class {{names.Webhook}}Reader : WebhookReader<{{webhook.Type}}>
            {
                /// <summary>The header that shows that the vendor sent it.</summary>
                public const string ProofHeader = {{CSharpLiteral.Quote(webhook.Header)}};

                /// <summary>A reader for one account.</summary>
                /// <param name="secrets">The secret from the account page. While it is changed, both.</param>
                /// <exception cref="ArgumentException">There is no secret, or one is empty: anybody could have sent a call.</exception>
                public {{names.Webhook}}Reader(params string[] secrets)
                    : base(WebhookProof.{{(webhook.Proof == "token" ? "Token" : "HmacSha256")}}(ProofHeader), secrets) { }

                /// <inheritdoc/>
                protected override {{webhook.Type}}? Parse(string json) => ModelJson.Deserialize<{{webhook.Type}}>(json);
            }

            """;
}

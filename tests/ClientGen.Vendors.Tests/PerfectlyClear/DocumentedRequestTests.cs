using System.Text;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

/// <summary>Each call that the vendor's page shows with curl, made with our types.</summary>
public sealed class DocumentedRequestTests
{
    private const string Key = "X-API-KEY: ${PFC_API_KEY}";

    private static readonly (string Curl, Func<PerfectlyClearClient, Task> Call)[] Samples =
    [
        (
            """
            curl -H "X-API-KEY: ${PFC_API_KEY}" "https://api.perfectlyclear.io/v2/upload"
            """,
            pfc => pfc.Corrections.CreateUploadAsync()
        ),
        (
            """
            curl -s -X GET "https://api.perfectlyclear.io/v2/pfc?fileKey=${fileKey}" -H "X-API-KEY: ${PFC_API_KEY}"
            """,
            pfc => pfc.StartAsync("fileKey")
        ),
        (
            """
            curl -s -X GET "https://api.perfectlyclear.io/v2/pfc?fileKey=${fileKey}&preset=my%20preset" -H "X-API-KEY: ${PFC_API_KEY}"
            """,
            pfc => pfc.StartAsync("fileKey", new CorrectionOptions { Preset = "my preset" })
        ),
        (
            """
            curl -s -X GET "https://api.perfectlyclear.io/v2/pfc?fileKey=${fileKey}&preset=school%20portrait" -H "X-API-KEY: ${PFC_API_KEY}"
            """,
            pfc => pfc.StartAsync("fileKey", new CorrectionOptions { Preset = "school portrait" })
        ),
        (
            """
            curl -s -X GET "https://api.perfectlyclear.io/v2/pfc?fileKey=${fileKey}&long=1200" -H "X-API-KEY: ${PFC_API_KEY}"
            """,
            pfc => pfc.StartAsync("fileKey", new CorrectionOptions { Resize = ResizeTo.LongEdge(1200) })
        ),
        (
            $$"""
            curl -s -X GET "https://api.perfectlyclear.io/v2/pfc?fileKey=${fileKey}&scale=200&resize=smallDetails" -H "{{Key}}"
            """,
            pfc => pfc.StartAsync("fileKey", new CorrectionOptions { Resize = ResizeTo.Scale(200), Upscaling = ResizeMode.SmallDetails })
        ),
        ("(status: the samples' address with noRedirect, and no key)", pfc => pfc.GetCorrection("job-1").GetStatusAsync()),
        (
            "(all options that can go together)",
            pfc =>
                pfc.StartAsync(
                    "in/ü&=?.jpg",
                    new CorrectionOptions
                    {
                        Preset = CorrectionOptions.NoPreset,
                        UseCache = false,
                        OutputType = OutputType.Png,
                        Quality = 95,
                        WebhookUrl = "https://example.com/hook?a=1&b=2",
                        Background = new CorrectionBackground { Color = "#ffffff" },
                        RemoveGlares = true,
                        AutoCrop = new AutoCrop
                        {
                            DetectOnly = true,
                            Size = 0.5,
                            X = 1,
                            Y = -2.25,
                            AspectWidth = 4,
                            AspectHeight = 5,
                            TopHeadGap = 0.1,
                        },
                        FileType = FileType.Image,
                    }
                )
        ),
    ];

    [Fact]
    public async Task Requests_AreThoseOfTheSamples()
    {
        var text = new StringBuilder();
        foreach (var (curl, call) in Samples)
        {
            var vendor = new ScriptedHandler().Then(
                200,
                """
                {"fileKey":"k","upload_url":"https://u.example/","statusEndpoint":"https://api.perfectlyclear.io/v2/status/j",
                  "status":"PENDING"}
                """
            );
            using var pfc = PerfectlyClearCalls.Client(vendor);
            await call(pfc);
            text.Append(curl).Append("\n\n").Append(vendor.Sent.Single().Describe()).Append('\n');
        }
        Snapshot.Match(text.ToString());
    }
}

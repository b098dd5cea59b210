using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

/// <summary>Clients whose calls go nowhere but to the test, and whose waits end at once.</summary>
internal static class PerfectlyClearCalls
{
    public const string Key = "canary-key-2f9c";

    public static PerfectlyClearClient Client(HttpMessageHandler handler, Action<PerfectlyClearOptions>? configure = null)
    {
        var options = new PerfectlyClearOptions
        {
            ApiKey = Key,
            TimeProvider = new ManualTimeProvider { JumpOverWaits = true },
            Jitter = new ScriptedJitter(0.5).Next,
        };
        configure?.Invoke(options);
        return new PerfectlyClearClient(ApiTransport.Create(PerfectlyClearClient.Profile, options, handler, handler));
    }

    /// <summary>A vendor that takes every upload and starts every job.</summary>
    public static ScriptedHandler Willing(int calls = 1)
    {
        var handler = new ScriptedHandler();
        for (; calls > 0; calls--)
        {
            handler
                .Then(200, """{"fileKey":"in/5f2a.jpg","upload_url":"https://uploads.example/in/5f2a.jpg?X-Signature=made-up"}""")
                .Then(200)
                .Then(200, """{"statusEndpoint":"https://api.perfectlyclear.io/v2/status/job-1"}""");
        }
        return handler;
    }

    public static ImageSource Photo(int width = 1600, int height = 1200, string name = "in.jpg") =>
        ImageSource.Bytes(Files.Jpeg(width, height), name);
}

using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>Clients whose calls go nowhere but to the test, and whose waits end at once.</summary>
internal static class AutoenhanceCalls
{
    public const string Key = "canary-key-2f9c";
    public const string Id = "123e4567-e89b-12d3-a456-426614174000";

    public static AutoenhanceClient Client(HttpMessageHandler handler, Action<AutoenhanceOptions>? configure = null)
    {
        var options = new AutoenhanceOptions
        {
            ApiKey = Key,
            TimeProvider = new ManualTimeProvider { JumpOverWaits = true },
            Jitter = new ScriptedJitter(0.5).Next,
        };
        configure?.Invoke(options);
        return new AutoenhanceClient(ApiTransport.Create(AutoenhanceClient.Profile, options, handler, handler));
    }

    public static byte[] Picture { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    /// <summary>Answers with a picture.</summary>
    public static Task<HttpResponseMessage> File(SentRequest sent, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(Picture) });

    public static ImageSource Photo(string name = "kitchen.jpg") => ImageSource.Bytes([0xFF, 0xD8, 0xFF, 1, 2, 3], name);

    public static string Url(string path) => "https://api.autoenhance.ai/v3" + path;
}

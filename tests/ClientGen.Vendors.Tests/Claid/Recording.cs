using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;
using RichardSzalay.MockHttp;

namespace ClientGen.Claid.Tests;

/// <summary>A client that talks to a HAR file, recorded or written, on a clock that jumps over waits.</summary>
internal sealed class Recording : IDisposable
{
    private static readonly IReadOnlyDictionary<string, HarFile> Files = HarFile.LoadAll("claid");
    private readonly HarPlayer _player;

    public Recording(string name)
    {
        File = Files[name];
        _player = new HarPlayer(File);
        var options = new ClaidOptions
        {
            ApiKey = "REDACTED",
            TimeProvider = Time,
            Jitter = new ScriptedJitter(0.5).Next,
            MaxRetries = 1,
        };
        Client = new ClaidClient(ApiTransport.Create(ClaidClient.Profile, options, _player.Handler, new MockHttpMessageHandler()));
    }

    public static IEnumerable<string> Names => Files.Keys;

    public HarFile File { get; }

    public ManualTimeProvider Time { get; } = new() { JumpOverWaits = true };

    public ClaidClient Client { get; }

    public void VerifyAllPlayed() => _player.VerifyAllPlayed();

    public void Dispose() => Client.Dispose();
}

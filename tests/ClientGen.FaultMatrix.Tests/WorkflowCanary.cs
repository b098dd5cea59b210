using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ClientGen.Recording;
using ClientGen.Simulator;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>
/// Runs a vendor's whole workflows against its simulator, each of their steps into each fault, and keeps whatever is told to the outside.
/// Secrets are the key, the signature of the caller's own addresses, every address of the file host, and every id that grants access.
/// </summary>
internal sealed class WorkflowCanary : IDisposable
{
    // A look is sent again after some of them, and a purchase after none: both ways of telling are met.
    private static readonly Fault[] Faults =
    [
        Fault.Status(401),
        Fault.Status(402),
        Fault.Status(404),
        Fault.Status(422),
        Fault.Status(429),
        Fault.Status(500),
        Fault.NotJson(),
        Fault.NotJson(200, "{\"upload_url\":\"https://files.test/a?Signature=" + Canary.Signature),
        Fault.Reset(),
        Fault.Truncated(),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-");
    private readonly List<RecordingHandler> _recorders = [];
    private readonly ManualTimeProvider _time;
    private readonly VendorSimulator _simulator;
    private readonly VendorProfile _profile;
    private int _files;

    public WorkflowCanary(VendorProfile profile, VendorSimulator simulator, ManualTimeProvider time) =>
        (_profile, _simulator, _time) = (profile, simulator, time);

    public Listening Listening { get; } = new();

    /// <summary>Paths of the API whose place grants access.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Further texts that grant access, such as the tokens of jobs.</summary>
    public ConcurrentQueue<string> Tokens { get; } = new();

    /// <summary>A path where nothing is yet.</summary>
    public string NewPath => Path.Combine(_folder.FullName, $"{Interlocked.Increment(ref _files)}");

    public string Folder => _folder.FullName;

    /// <summary>Over real connections, recorded below the handler that adds the key, which is the last it can see: there all of it is
    /// seen.</summary>
    public ApiTransport Transport(VendorOptions options)
    {
        options.ApiKey = Canary.Key;
        options.BaseAddress = _simulator.BaseAddress;
        options.AllowInsecureLoopback = true;
        options.TimeProvider = _time;
        options.RetryBudget = 100_000;
        // A break would keep the next steps from the wire.
        options.BreakDuration = TimeSpan.FromMilliseconds(500);
        Listening.Told("options", $"{options}");
        return ApiTransport.Create(
            _profile,
            options,
            new HostHandlers.Opaque(Recorded(PrimaryHandler.ForVendor(), options)),
            Recorded(PrimaryHandler.ForFiles(() => options), options),
            Listening.Logs
        );
    }

    /// <summary>A workflow, well and with every fault at every step.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="steps">The simulator's names of the operations that it is made of.</param>
    public async Task RunAsync(Func<Task> workflow, params string[] steps)
    {
        await Told(workflow);
        foreach (var (fault, step) in from fault in Faults from step in steps select (fault, step))
        {
            _simulator.FailNext(fault, 1, step);
            await Told(workflow);
            _simulator.ForgetFaults();
        }
        foreach (var step in steps)
            _simulator.Requests.ShouldContain(request => request.Operation == step, step);
    }

    public async Task Told(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception thrown)
            when (thrown
                    is ApiException
                        or JobException
                        or Newtonsoft.Json.JsonException
                        or FormatException
                        or WebhookRefusedException
                        // A preset whose upload was lost has no file.
                        or InvalidOperationException { Source: "ClientGen.PerfectlyClear" }
            )
        {
            Listening.Told(thrown);
            if (thrown is ApiException { Operation: { } operation } api)
                Listening.Told("operation", $"{operation} {api.ErrorMessage} {api.ErrorCode} {string.Join(' ', api.Details)}");
        }
    }

    /// <summary>What a job and what is around it say of themselves, in a log or to a debugger.</summary>
    public void ToldOf(params object[] things)
    {
        foreach (var thing in things)
            Listening.Told("object", $"{thing} {DebuggerView.Of(thing)}");
    }

    public void ShouldTellNoSecret()
    {
        foreach (var recorder in _recorders)
            Listening.Told("recording", recorder.ToHar());
        var everything = Listening.Everything.ToList();
        foreach (var kind in new[] { "log", "span", "measurement", "exception", "object" })
            everything.Count(text => text.StartsWith(kind, StringComparison.Ordinal)).ShouldBeGreaterThan(10, kind);
        everything
            .Count(text => text.StartsWith("recording", StringComparison.Ordinal) && text.Contains("[removed]", StringComparison.Ordinal))
            .ShouldBeGreaterThan(1);

        var secrets = Secrets().ToList();
        secrets.Count.ShouldBeGreaterThan(20);
        var all = string.Join('\n', everything.Distinct());
        secrets
            .Where(secret => all.Contains(secret, StringComparison.Ordinal))
            .Take(5)
            .Select(secret => $"{secret}: {Around(all, secret)}")
            .ShouldBeEmpty();
        Misplaced().ShouldBeEmpty();
        _simulator.Counters.KeyLeaks.ShouldBe(0);
    }

    public void Dispose()
    {
        Listening.Dispose();
        _folder.Delete(recursive: true);
    }

    private RecordingHandler Recorded(HttpMessageHandler wire, VendorOptions options)
    {
        var recorder = new RecordingHandler(RecordingOptions.For(_profile, options.ApiKey, options.BaseAddress)) { InnerHandler = wire };
        _recorders.Add(recorder);
        return recorder;
    }

    private HashSet<string> Secrets()
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal) { Canary.Key, Canary.Signature };
        secrets.UnionWith(Tokens);
        foreach (var request in _simulator.Requests)
        {
            if (request.OnFileHost)
            {
                secrets.UnionWith([request.Path, request.Query]);
            }
            else
            {
                secrets.UnionWith(
                    Capabilities
                        .Select(path => Regex.Match(request.Path, path))
                        .Where(match => match.Success)
                        .Select(match => match.Groups[1].Value)
                );
            }
        }
        return secrets;
    }

    /// <summary>Requests with the key elsewhere than in its header at the vendor's own host.</summary>
    private IEnumerable<string> Misplaced() =>
        from request in _simulator.Requests
        let others = request.Headers.Where(header =>
            request.OnFileHost || !header.Key.Equals(_profile.KeyHeader, StringComparison.OrdinalIgnoreCase)
        )
        where $"{request.Path}{request.Query} {request.Body} {string.Join(' ', others)}".Contains(Canary.Key, StringComparison.Ordinal)
        select request.ToString();

    private static string Around(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.Ordinal);
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)];
    }
}

using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>Perfectly Clear's Web API. Safe for use by several threads; make one and keep it.</summary>
/// <example>
/// <code>
/// using var pfc = new PerfectlyClearClient("your key");
/// var portrait = await pfc.CorrectAsync(
///     ImageSource.File("in.jpg"),
///     new CorrectionOptions { Preset = "school portrait", Resize = ResizeTo.LongEdge(1200) });
/// await portrait.SaveAsync("out.jpg");
/// </code>
/// </example>
public sealed partial class PerfectlyClearClient : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly JobDefinition<CorrectedFile> _corrections;
    private readonly StatusAddress _statusAddress;

    /// <summary>A client with connections of its own. Hosts with dependency injection call <c>AddPerfectlyClear</c> instead.</summary>
    /// <param name="apiKey">The key, from the account page. It is sent to the vendor's own https address and nowhere else.</param>
    /// <exception cref="ArgumentException">The key is empty or has characters no key has.</exception>
    public PerfectlyClearClient(string apiKey)
        : this(new PerfectlyClearOptions { ApiKey = apiKey }) { }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">The key at least.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to mend it.</exception>
    public PerfectlyClearClient(PerfectlyClearOptions options)
        : this(ApiTransport.Create(PerfectlyClearProfile.Instance, options)) { }

    /// <summary>A client over a transport, for tests: <see cref="ApiTransport"/> can be made over any message handler.</summary>
    /// <param name="transport">The transport.</param>
    public PerfectlyClearClient(ApiTransport transport)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        Corrections = new CorrectionsClient(transport);
        Presets = new PresetsClient(transport);
        _corrections = CorrectionJobs.Define(transport, Corrections);
        _statusAddress = new StatusAddress([transport.Profile.BaseAddress.IdnHost, transport.BaseAddress.IdnHost]);
    }

    /// <summary>What is particular to Perfectly Clear, for transports that are made by hand.</summary>
    public static VendorProfile Profile => PerfectlyClearProfile.Instance;

    /// <summary>The single calls that <see cref="CorrectAsync"/> is made of.</summary>
    public CorrectionsClient Corrections { get; }

    /// <summary>The account's presets.</summary>
    public PresetsClient Presets { get; }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();
}

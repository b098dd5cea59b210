using ClientGen.Simulator.Documents;
using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator;

/// <summary>
/// A vendor on a loopback port, made from its document and the facts of its overlay alone: every operation answers with its first success,
/// made from its schema; requests are held against the document; jobs go from their start to their end as <c>x-clientgen-job</c> says, and
/// are announced as <c>x-clientgen-webhook</c> says. What a document does not say, it does not do: it keeps nothing that was created.
/// </summary>
public sealed class DocumentSimulator : VendorSimulator
{
    private readonly SpecDocument _document;
    private readonly DocumentVendor _vendor;

    private DocumentSimulator(SpecDocument document, DocumentSimulatorOptions options)
        : base(options)
    {
        _document = document;
        _vendor = new DocumentVendor(document, options, Address);
    }

    /// <summary>The webhooks posted so far, with what the receiver answered; a copy.</summary>
    public IReadOnlyList<DocumentWebhookDelivery> Webhooks => _vendor.Webhooks?.Deliveries ?? [];

    /// <summary>Starts listening on 127.0.0.1.</summary>
    /// <param name="document">The document as JSON, with its overlay applied: <c>corrected.json</c> among the generated files.</param>
    /// <param name="options">How to behave; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="SpecException">It is no OpenAPI document, or refers to other files.</exception>
    /// <exception cref="IOException">A port asked for is taken.</exception>
    public static async Task<DocumentSimulator> StartAsync(
        string document,
        DocumentSimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new DocumentSimulatorOptions();
        var spec = SpecDocument.Parse("the document", document);
        if (OtherFile(spec.Root) is { } other)
            throw new SpecException("the document", $"it refers to another file, {other}; put all parts into one document first");
        var simulator = new DocumentSimulator(spec, options);
        await simulator.StartAsync(simulator._document, simulator._vendor, options, cancellationToken);
        return simulator;
    }

    /// <summary>Ends every job that runs, as if it had been polled often enough, and posts the webhooks.</summary>
    public Task EndJobsAsync() => _vendor.EndJobsAsync();

    private protected override bool CarriesKey(ReceivedRequest request) => _document.Key.IsShownBy(request);

    private protected override ValueTask StopAsync() => _vendor.Webhooks?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string? OtherFile(JObject root) =>
        root.Descendants()
            .OfType<JProperty>()
            .Where(member => member is { Name: "$ref", Value.Type: JTokenType.String })
            .Select(member => (string)member.Value!)
            .FirstOrDefault(reference => !reference.StartsWith('#'));

    private string Address() => Files.Publish("document", "picture.png", "image/png", "png", 64);
}

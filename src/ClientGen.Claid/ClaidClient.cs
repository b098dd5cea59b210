using ClientGen.Http;

namespace ClientGen.Claid;

/// <summary>Claid's image API. Safe for use by several threads; make one and keep it.</summary>
/// <example>
/// <code>
/// using var claid = new ClaidClient("your key");
/// var job = await claid.Images.StartBatchEditAsync(new BatchEditRequest { … });
/// var done = await job.WaitAsync();
/// </code>
/// </example>
public sealed partial class ClaidClient : IDisposable
{
    private readonly ApiTransport _transport;

    /// <summary>A client with connections of its own. Hosts with dependency injection call <c>AddClaid</c> instead.</summary>
    /// <param name="apiKey">The key, from the account page. It is sent to Claid's own https address and nowhere else.</param>
    /// <exception cref="ArgumentException">The key is empty or has characters no key has.</exception>
    public ClaidClient(string apiKey)
        : this(new ClaidOptions { ApiKey = apiKey }) { }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">The key at least.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to mend it.</exception>
    public ClaidClient(ClaidOptions options)
        : this(ApiTransport.Create(ClaidProfile.Instance, options)) { }

    /// <summary>A client over a transport, for tests: <see cref="ApiTransport"/> can be made over any message handler.</summary>
    /// <param name="transport">The transport.</param>
    public ClaidClient(ApiTransport transport)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        Images = new ImagesClient(transport);
        Scenes = new ScenesClient(transport);
        Videos = new VideosClient(transport);
        Storage = new StorageClient(transport);
    }

    /// <summary>What is particular to Claid, for transports that are made by hand.</summary>
    public static VendorProfile Profile => ClaidProfile.Instance;

    /// <summary>Edits, generates and dresses images.</summary>
    public ImagesClient Images { get; }

    /// <summary>Puts objects into scenes.</summary>
    public ScenesClient Scenes { get; }

    /// <summary>Animates images.</summary>
    public VideosClient Videos { get; }

    /// <summary>Connected storages.</summary>
    public StorageClient Storage { get; }

    /// <summary>Starts editing many images.</summary>
    /// <inheritdoc cref="ImagesClient.StartBatchEditAsync"/>
    public Task<Job<BatchEdit>> StartBatchEditAsync(
        BatchEditRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Images.StartBatchEditAsync(request, options, cancellationToken);

    /// <summary>Starts editing many images.</summary>
    /// <param name="request">What is edited, and how.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Job<BatchEdit>> StartBatchEditAsync(BatchEditRequest request, CancellationToken cancellationToken) =>
        Images.StartBatchEditAsync(request, null, cancellationToken);

    /// <summary>Takes up a batch that was started before, here or elsewhere. Calls nothing.</summary>
    /// <param name="id">The id that starting it gave.</param>
    public Job<BatchEdit> GetBatchEdit(JobId<BatchEdit> id) => Images.GetBatchEdit(id);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();
}

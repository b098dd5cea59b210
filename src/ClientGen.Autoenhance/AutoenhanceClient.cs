using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>Autoenhance's API. Safe for use by several threads; make one and keep it.</summary>
/// <example>
/// <code>
/// using var autoenhance = new AutoenhanceClient("your key");
/// var image = await autoenhance.EnhanceAsync(ImageSource.File("kitchen.jpg"), new NewImage { EnhanceType = EnhanceType.Neutral });
/// await image.SaveAsync("kitchen-preview.jpg", Rendition.FreePreview);
/// </code>
/// </example>
public sealed partial class AutoenhanceClient : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly JobDefinition<EnhancedImage> _images;
    private readonly JobDefinition<EnhancedOrder> _orders;

    /// <summary>A client with connections of its own. Hosts with dependency injection call <c>AddAutoenhance</c> instead.</summary>
    /// <param name="apiKey">The key, from the account page. It is sent to the vendor's own https address and nowhere else.</param>
    /// <exception cref="ArgumentException">The key is empty or has characters no key has.</exception>
    public AutoenhanceClient(string apiKey)
        : this(new AutoenhanceOptions { ApiKey = apiKey }) { }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">The key at least.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to mend it.</exception>
    public AutoenhanceClient(AutoenhanceOptions options)
        : this(ApiTransport.Create(AutoenhanceProfile.Instance, options)) { }

    /// <summary>A client over a transport, for tests: <see cref="ApiTransport"/> can be made over any message handler.</summary>
    /// <param name="transport">The transport, made with <see cref="AutoenhanceOptions"/>: they name the version of the contract.</param>
    public AutoenhanceClient(ApiTransport transport)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        Images = new ImagesClient(transport);
        Orders = new OrdersClient(transport);
        Brackets = new BracketsClient(transport);
        _images = ImageJobs.Define(transport, Images);
        _orders = OrderJobs.Define(transport, this);
    }

    /// <summary>What is particular to Autoenhance, for transports that are made by hand.</summary>
    public static VendorProfile Profile => AutoenhanceProfile.Instance;

    /// <summary>Single images.</summary>
    public ImagesClient Images { get; }

    /// <summary>Groups of images and brackets.</summary>
    public OrdersClient Orders { get; }

    /// <summary>Exposures that are merged into one image.</summary>
    public BracketsClient Brackets { get; }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();
}

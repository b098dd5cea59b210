namespace ClientGen.Testing;

/// <summary>What every vendor's simulator can be told.</summary>
public abstract class SimulatorOptions
{
    private protected SimulatorOptions() { }

    /// <summary>The port of the API on 127.0.0.1. Default 0: a free one.</summary>
    public int Port { get; set; }

    /// <summary>The keys that are accepted. Default: none is named, and any is accepted that is not empty.</summary>
    public IList<string> ApiKeys { get; } = [];

    /// <summary>
    /// How many times as fast as on their own jobs run, and how many times as often clients look at them. Default 20: a job takes some 20
    /// ms, and is looked at every 100 ms. A client of the simulator has a clock that runs as much faster, so that its timeouts run out
    /// sooner: at 20 an attempt has 15 seconds.
    /// </summary>
    public double Speed { get; set; } = 20;

    /// <summary>The clock of the simulator and of its clients, for tests that move time themselves. Default null: the machine's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>How many pieces of paid work can be started; further ones are refused with 402. Default null: any number.</summary>
    public int? Credits { get; set; }

    /// <summary>How many requests to the API are taken within a minute; further ones are refused with 429. Default null: any
    /// number.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>
    /// Whether results are pictures that decode, in the format and size asked for: JPEG, PNG and WEBP. Other formats (AVIF, TIFF, videos)
    /// are filler with the right first bytes, and say so in the header <c>X-Simulated-Content: filler</c>. Default true; false saves the
    /// time of making them.
    /// </summary>
    public bool DecodablePictures { get; set; } = true;

    internal Uri? WebhookUrl { get; private set; }

    internal HttpMessageHandler? WebhookHandler { get; private set; }

    /// <summary>Sends webhooks to an address, signed as the vendor signs them.</summary>
    /// <param name="address">The receiver.</param>
    public void SendWebhooksTo(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"A webhook goes to an address like http://127.0.0.1:5000/webhooks/claid, not to '{address}'.");
        WebhookUrl = address;
    }

    /// <summary>Sends webhooks through a handler, such as that of a test server: <c>server.CreateHandler()</c>.</summary>
    /// <param name="handler">What they are sent through; it stays the caller's.</param>
    /// <param name="address">The receiver's address behind it.</param>
    public void SendWebhooksTo(HttpMessageHandler handler, Uri address)
    {
        SendWebhooksTo(address);
        WebhookHandler = handler ?? throw new ArgumentNullException(nameof(handler));
    }

    /// <summary>Gives webhooks to a method.</summary>
    /// <param name="receive">Is given the request as the receiver would get it, and says what status it answers.</param>
    public void SendWebhooksTo(Func<HttpRequestMessage, Task<System.Net.HttpStatusCode>> receive)
    {
        ArgumentNullException.ThrowIfNull(receive);
        SendWebhooksTo(new WebhookMethod(receive), new Uri("http://webhooks.test/"));
    }

    internal TimeProvider SimulatorClock => TimeProvider ?? System.TimeProvider.System;

    internal TimeProvider ClientClock => TimeProvider ?? new FastClock(Speed);
}

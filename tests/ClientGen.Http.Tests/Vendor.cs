using System.Net.Sockets;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.Http.Tests;

/// <summary>A made-up vendor, and calls to it.</summary>
internal static class Vendor
{
    public const string Key = "canary-key-2f9c";

    public static readonly VendorProfile Profile = new("Acme", new Uri("https://api.acme.test/v2"), "X-Api-Key");

    public static readonly ApiOperation Start = new("Acme", "Start", HttpMethod.Post, "/jobs")
    {
        Cost = OperationCost.Billable,
        Retry = RetryClass.Never,
    };

    public static readonly ApiOperation Buy = new("Acme", "Buy", HttpMethod.Get, "/buy")
    {
        Cost = OperationCost.Billable,
        Retry = RetryClass.Never,
    };

    public static readonly ApiOperation Create = new("Acme", "Create", HttpMethod.Post, "/storages")
    {
        Cost = OperationCost.Free,
        Retry = RetryClass.Never,
    };

    public static readonly ApiOperation Replace = new("Acme", "Replace", HttpMethod.Put, "/things/{id}")
    {
        Cost = OperationCost.Free,
        Retry = RetryClass.Idempotent,
    };

    public static readonly ApiOperation Look = new("Acme", "Look", HttpMethod.Get, "/jobs/{id}")
    {
        Cost = OperationCost.Free,
        Retry = RetryClass.Safe,
    };

    public static readonly ApiOperation Open = new("Acme", "Open", HttpMethod.Get, "/jobs/{id}")
    {
        Cost = OperationCost.Free,
        Retry = RetryClass.Safe,
        Auth = OperationAuth.None,
    };

    public static ApiRequest StartRequest() => new ApiRequest(Start).Json(new Thing { Name = "a" });

    public static ApiRequest LookRequest() => new ApiRequest(Look).Path("id", "7");

    public static VendorOptions Options(ManualTimeProvider? time = null) =>
        new()
        {
            ApiKey = Key,
            TimeProvider = time ?? Jumping(),
            Jitter = new ScriptedJitter(0.5).Next,
        };

    // Retries and polls run through; timeouts stay.
    public static ManualTimeProvider Jumping() => new() { JumpOverWaits = true };

    public static ApiTransport Transport(HttpMessageHandler handler, VendorOptions? options = null, VendorProfile? profile = null) =>
        ApiTransport.Create(profile ?? Profile, options ?? Options(), handler, new ScriptedHandler());

    public static HttpRequestException NotConnected() =>
        new(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));

    public static HttpRequestException Reset() =>
        new(HttpRequestError.Unknown, "reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));
}

internal sealed class Thing : JsonModel
{
    [JsonProperty("name")]
    public string? Name { get; set; }

    [JsonProperty("size")]
    public int? Size { get; set; }

    [JsonProperty("status")]
    public string? Status { get; set; }
}

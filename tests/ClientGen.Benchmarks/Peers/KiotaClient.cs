using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace ClientGen.Benchmarks.Peers;

/// <summary>The two calls over Kiota's runtime, with its default handlers.</summary>
internal sealed class KiotaClient : IDisposable
{
    private readonly HttpClientRequestAdapter _adapter;

    static KiotaClient()
    {
        ApiClientBuilder.RegisterDefaultSerializer<JsonSerializationWriterFactory>();
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
    }

    public KiotaClient(HttpMessageHandler vendor)
    {
        var http = KiotaClientFactory.Create(vendor);
        PeerClients.WithKey(http);
        _adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
        {
            BaseUrl = "https://api.claid.ai",
        };
    }

    public void Dispose() => _adapter.Dispose();

    public Task<KiotaEnvelope?> StartAsync(HandRequest request)
    {
        var information = new RequestInformation(Method.POST, "{+baseurl}/v1/image/edit/batch", new Dictionary<string, object>());
        information.Headers.TryAdd("Accept", "application/json");
        information.SetContentFromParsable(_adapter, "application/json", new KiotaRequest(request));
        return _adapter.SendAsync(information, KiotaEnvelope.Create);
    }

    public Task<KiotaEnvelope?> ReadAsync(long id)
    {
        var information = new RequestInformation(
            Method.GET,
            "{+baseurl}/v1/image/edit/batch/{task_id}",
            new Dictionary<string, object> { ["task_id"] = id }
        );
        information.Headers.TryAdd("Accept", "application/json");
        return _adapter.SendAsync(information, KiotaEnvelope.Create);
    }
}

using System.Net.Http.Json;

namespace ClientGen.Benchmarks.Peers;

/// <summary>The two calls as somebody would write them by hand: the floor.</summary>
internal static class HandClient
{
    public static async Task<HandEnvelope?> StartAsync(HttpClient client, HandRequest request)
    {
        using var content = JsonContent.Create(request, HandJson.Default.HandRequest);
        using var response = await client.PostAsync("/v1/image/edit/batch", content).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(HandJson.Default.HandEnvelope).ConfigureAwait(false);
    }

    public static async Task<HandEnvelope?> ReadAsync(HttpClient client, long id)
    {
        using var response = await client
            .GetAsync($"/v1/image/edit/batch/{id}", HttpCompletionOption.ResponseHeadersRead)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(HandJson.Default.HandEnvelope).ConfigureAwait(false);
    }
}

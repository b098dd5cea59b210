namespace ClientGen.Http;

/// <summary>Copies the headers out of a response that is about to be disposed.</summary>
internal static class ResponseHeaders
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Copy(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.Concat(response.Content.Headers))
            headers[header.Key] = [.. header.Value];
        return headers;
    }
}

using System.Net;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace ClientGen.TestSupport.Har;

/// <summary>Answers as a recording did, and fails for a request that differs from the recorded one.</summary>
public sealed class HarPlayer
{
    /// <summary>Prepares to play a recording once, in order.</summary>
    public HarPlayer(HarFile file)
    {
        foreach (var entry in file.Entries)
        {
            var expected = Handler.Expect(new HttpMethod(entry.Method), entry.Url).With(request => BodyIs(request, entry));
            foreach (var header in entry.RequestHeaders.Where(IsTheClients))
                expected.WithHeaders(header.Key, header.Value);
            expected.Respond(_ => Answer(entry));
        }
        Handler.Fallback.Respond(request =>
            throw new InvalidOperationException(
                $"The recording '{file.Name}' has no answer for {request.Method} {request.RequestUri} here, or not for this body."
            )
        );
    }

    /// <summary>Give this to the client's transport.</summary>
    public MockHttpMessageHandler Handler { get; } = new();

    /// <summary>Fails when a recorded request was not made.</summary>
    public void VerifyAllPlayed() => Handler.VerifyNoOutstandingExpectation();

    // A recording says that a key was sent, and not which. The version of the client is of no matter, nor the compression that was asked of
    // the network which carried it; that none is to be used is the client's word.
    private static bool IsTheClients(KeyValuePair<string, string> header) =>
        !header.Value.Contains("[removed]", StringComparison.Ordinal)
        && header.Key != "User-Agent"
        && (header.Key != "Accept-Encoding" || header.Value == "identity");

    private static HttpResponseMessage Answer(HarEntry entry)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)entry.Status) { Content = new ByteArrayContent(entry.ResponseBytes) };
        if (entry.MimeType.Length > 0)
            answer.Content.Headers.TryAddWithoutValidation("Content-Type", entry.MimeType);
        foreach (var header in entry.ResponseHeaders)
            answer.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return answer;
    }

    // JSON is compared as JSON: members may come in any order. Recordings do not keep the bytes of uploads.
    private static bool BodyIs(HttpRequestMessage request, HarEntry entry)
    {
        var expected = entry.RequestBody;
        if (expected is null && request.Method == HttpMethod.Put)
            return true;
        var actual = request.Content?.ReadAsStringAsync().GetAwaiter().GetResult() ?? "";
        if (entry.Form.Count > 0)
            return entry.Form.All(part => part.IsIn(actual));
        return expected is null ? actual.Length == 0 : JToken.DeepEquals(JToken.Parse(actual), JToken.Parse(expected));
    }
}

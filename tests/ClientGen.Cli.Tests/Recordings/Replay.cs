using System.Reflection;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.Json;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Recordings;

/// <summary>Calls the generated method of a recorded exchange, and answers as recorded.</summary>
internal sealed class Replay(VendorProfile profile, Func<ApiTransport, object> newClient)
{
    /// <summary>What is wrong with a recorded exchange; null where nothing is, or it is for others to judge: files, forms,
    /// redirects.</summary>
    public async Task<string?> FaultAsync(HarEntry entry)
    {
        var address = new Uri(entry.Url);
        var vendor = new ScriptedHandler().Then((_, _) => Task.FromResult(Answer(entry)));
        var options = new VendorOptions
        {
            ApiKey = "k",
            MaxRetries = 0,
            Jitter = () => 0.5,
            BaseAddress = Base(address),
            AllowInsecureLoopback = true,
        };
        using var files = new ScriptedHandler();
        using var transport = ApiTransport.Create(profile, options, vendor, files);
        var methods = new OperationMethods(newClient(transport), profile.BaseAddress.AbsolutePath.TrimEnd('/'));
        if (
            methods.Find(entry.Method, address) is not { } operation
            || entry.Form.Count > 0
            || entry.Status / 100 == 3
            || IsDownload(operation.Method)
        )
        {
            return null;
        }
        try
        {
            var call = (Task)operation.Method.Invoke(operation.Area, Arguments(operation.Method, operation.Values, entry, address))!;
            await call;
            var value = call.GetType().GetProperty("Result")?.GetValue(call);
            return entry.Status / 100 != 2
                ? $"the status {entry.Status} is no error to the client"
                : Sent(vendor.Sent[^1], entry, address) ?? Kept(value, entry);
        }
        catch (ApiException refused)
        {
            return entry.Status / 100 != 2 && refused.Status == entry.Status ? Sent(vendor.Sent[^1], entry, address) : refused.Message;
        }
    }

    private static bool IsDownload(MethodInfo method) => method.ReturnType == typeof(Task<ApiDownload>);

    private Uri Base(Uri address) => new(new Uri(address.GetLeftPart(UriPartial.Authority)), profile.BaseAddress.AbsolutePath);

    private static object?[] Arguments(MethodInfo method, IReadOnlyDictionary<string, string> values, HarEntry entry, Uri address)
    {
        var known = values
            .Concat(Query(address))
            .Concat(entry.RequestHeaders)
            .GroupBy(pair => Plain(pair.Key))
            .ToDictionary(group => group.Key, group => group.First().Value);
        return
        [
            .. method
                .GetParameters()
                .Select(parameter =>
                    parameter.Name switch
                    {
                        "options" => new RequestOptions { SkipValidation = true },
                        "cancellationToken" => TestContext.Current.CancellationToken,
                        "request" => Json(entry.RequestBody ?? "null").ToObject(parameter.ParameterType, ModelJson.Serializer),
                        var name => known.TryGetValue(Plain(name!), out var text) ? Value(text, parameter.ParameterType) : null,
                    }
                ),
        ];
    }

    private static object? Value(string text, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return target == typeof(string) ? text : new JValue(text).ToObject(target, ModelJson.Serializer);
    }

    private static IEnumerable<KeyValuePair<string, string>> Query(Uri address) =>
        address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")));

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string? Sent(SentRequest sent, HarEntry entry, Uri address) =>
        sent.Method != entry.Method || new Uri(sent.Url).AbsolutePath != address.AbsolutePath
            ? $"{sent.Method} {sent.Url} was sent, and {entry.Method} {entry.Url} was recorded"
        : !Query(new Uri(sent.Url)).Order(Pairs).SequenceEqual(Query(address).Order(Pairs))
            ? $"the query of {sent.Url} is not that of {entry.Url}"
        : entry.RequestBody is { } body && !JToken.DeepEquals(Json(sent.Text), Json(body))
            ? $"{sent.Text} was sent, and {body} was recorded"
        : null;

    // What is given is the response, or the member of it that the operation unwraps.
    private static string? Kept(object? value, HarEntry entry)
    {
        if (value is null || entry.ResponseBody.Length == 0)
            return null;
        var (kept, answer) = (Json(ModelJson.Serialize(value)), Json(entry.ResponseBody));
        return SameJson.Are(kept, answer) || answer.Children<JProperty>().Any(member => SameJson.Are(kept, member.Value))
            ? null
            : $"{kept.ToString(Newtonsoft.Json.Formatting.None)} is left of {entry.ResponseBody}";
    }

    private static JToken Json(string text)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text))
        {
            DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
        };
        return JToken.ReadFrom(reader);
    }

    private static HttpResponseMessage Answer(HarEntry entry)
    {
        var answer = new HttpResponseMessage((System.Net.HttpStatusCode)entry.Status)
        {
            Content = new ByteArrayContent(entry.ResponseBytes),
        };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", entry.MimeType);
        return answer;
    }

    private static Comparer<KeyValuePair<string, string>> Pairs { get; } =
        Comparer<KeyValuePair<string, string>>.Create((a, b) => string.CompareOrdinal(a.Key + "=" + a.Value, b.Key + "=" + b.Value));
}

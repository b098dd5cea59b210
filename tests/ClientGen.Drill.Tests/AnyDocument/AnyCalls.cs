using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.Json;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>Calls generated operations against a vendor that knows no more than the document: what is sent must fit it, and what it
/// answers must be read without a loss.</summary>
internal sealed class AnyCalls(Assembly assembly, DocumentSamples samples, JObject root)
{
    private readonly AnyArguments _arguments = new(samples);
    private readonly List<string> _faults = [];

    /// <summary>How many calls and values there were, and what was wrong with them.</summary>
    public sealed record Outcome(int Calls, int Values, IReadOnlyList<string> Faults);

    /// <summary>Reads values of every model, and calls the first operations.</summary>
    public async Task<Outcome> RunAsync(int mostCalls)
    {
        var values = assembly.GetTypes().Where(type => type.IsPublic).Sum(ReadModels);
        var methods = assembly
            .GetTypes()
            .Where(type => type.IsClass && type.GetConstructor(Private, [typeof(ApiTransport)]) is not null)
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<OpenApiOperationAttribute>() is not null)
            .OrderBy(method => method.DeclaringType!.Name, StringComparer.Ordinal)
            .ThenBy(method => method.Name, StringComparer.Ordinal);
        var calls = 0;
        foreach (var method in methods.Take(mostCalls))
            calls += await CallAsync(method);
        return new(calls, values, _faults);
    }

    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    private int ReadModels(Type type)
    {
        // What the responses of an operation have in common stands at no schema.
        var pointers = type.GetCustomAttributes<OpenApiSchemaAttribute>()
            .Select(place => place.Pointer)
            .Where(pointer => pointer.Contains("/schema", StringComparison.Ordinal));
        var count = 0;
        foreach (
            var value in pointers.Take(1).Select(samples.At).OfType<JObject>().Where(schema => schema.Root == root).SelectMany(samples.Of)
        )
        {
            count++;
            var text = value.ToString(Newtonsoft.Json.Formatting.None);
            try
            {
                var read = AnyArguments.Read(type, text);
                if (!AnyArguments.SameJson(text, ModelJson.Serialize(read)))
                {
                    _faults.Add($"{type.Name} writes {ModelJson.Serialize(read)} for {text}");
                }
                else if (
                    read?.GetType().GetProperty("IsKnown")?.GetValue(read) is false
                    && pointers.Take(1).All(pointer => samples.IsDecided(value, samples.At(pointer)!))
                )
                {
                    _faults.Add($"{type.Name} takes {text} for no variant or value of the document");
                }
            }
            catch (Exception fault) when (fault is Newtonsoft.Json.JsonException or TargetInvocationException)
            {
                _faults.Add($"{type.Name} does not read {text}: {fault.GetBaseException().Message}");
            }
        }
        return count;
    }

    private async Task<int> CallAsync(MethodInfo method)
    {
        var at = method.GetCustomAttribute<OpenApiOperationAttribute>()!;
        if (root["paths"]?[at.Path]?[at.Method.ToLowerInvariant()] is not JObject operation)
            return 0;
        List<JObject> parameters =
        [
            .. new[] { operation["parameters"], root["paths"]![at.Path]!["parameters"] }
                .OfType<JArray>()
                .SelectMany(all => all)
                .Select(samples.Follow)
                .DistinctBy(parameter => ((string?)parameter["name"], (string?)parameter["in"])),
        ];
        if (_arguments.Of(method, operation, parameters) is not { } given)
            return 0;
        var count = 0;
        foreach (var (status, body, type) in Responses(operation))
        {
            var vendor = new Vendor(status, body, type);
            using var transport = ApiTransport.Create(
                new VendorProfile("Any", new Uri("https://api.vendor.test"), "X-Api-Key"),
                new PlainOptions { ApiKey = "k" },
                vendor,
                vendor
            );
            var client = Activator.CreateInstance(method.DeclaringType!, Private, null, [transport], null);
            try
            {
                count++;
                var task = (Task)method.Invoke(client, given.Values)!;
                await task;
                var result = task.GetType().GetProperty("Result")?.GetValue(task);
                (result as IDisposable)?.Dispose();
                if (body is null || result is null or ApiDownload)
                {
                    if (body is not null && result is null && type is not null && IsJson(type) && body != "null")
                        _faults.Add($"{method.Name} gives nothing for {body}");
                }
                else if (!AnyArguments.SameJson(body, ModelJson.Serialize(result)))
                {
                    _faults.Add($"{method.Name} gives {ModelJson.Serialize(result)} for {body}");
                }
                _faults.AddRange(new SentCheck(samples, operation, at).Faults(vendor, given).Select(fault => $"{method.Name}: {fault}"));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                _faults.Add($"{method.Name}: {fault.GetBaseException().GetType().Name}: {fault.GetBaseException().Message}");
            }
        }
        return count;
    }

    // Every success status, every variant.
    private IEnumerable<(HttpStatusCode Status, string? Body, string? Type)> Responses(JObject operation)
    {
        foreach (
            var response in (operation["responses"] as JObject ?? []).Properties().Where(one => Regex.IsMatch(one.Name, "^2[0-9][0-9]$"))
        )
        {
            var status = (HttpStatusCode)int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture);
            var content = samples.Follow(response.Value)["content"] as JObject;
            if (content is null || content.Count == 0)
            {
                yield return (status, null, null);
            }
            else if (
                content.Properties().OrderBy(type => type.Name != "application/json").FirstOrDefault(type => IsJson(type.Name)) is { } media
                && media.Value["schema"] is { } schema
            )
            {
                foreach (var value in samples.Of(schema))
                    yield return (status, value.ToString(Newtonsoft.Json.Formatting.None), media.Name);
            }
        }
    }

    private static bool IsJson(string type) =>
        type.Split(';')[0].Trim() is var plain && (plain == "application/json" || plain.EndsWith("+json", StringComparison.Ordinal));

    private sealed class PlainOptions : VendorOptions;

    /// <summary>Keeps what was sent, and answers.</summary>
    internal sealed class Vendor(HttpStatusCode status, string? body, string? type) : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        public HttpRequestHeaders? Headers { get; private set; }

        public string? Sent { get; private set; }

        public string? SentType { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Address, Headers) = (request.RequestUri, request.Headers);
            SentType = request.Content?.Headers.ContentType?.MediaType;
            Sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var response = new HttpResponseMessage(status) { RequestMessage = request };
            if (body is not null)
                response.Content = new StringContent(body, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type!) } };
            return response;
        }
    }
}

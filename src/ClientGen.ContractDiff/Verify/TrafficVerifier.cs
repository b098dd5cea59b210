using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Checks recorded traffic against a document.</summary>
public sealed class TrafficVerifier
{
    private readonly Spec _spec;
    private readonly RouteTable _routes;
    private readonly Tally _tally = new();
    private readonly SchemaDraft _draft = new();
    private readonly BodyCheck _bodies;
    private readonly ParameterCheck _parameters;
    private readonly SchemaCache _space;
    private readonly Dictionary<string, OperationLog> _operations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _exchanges;
    private int _foreign;

    /// <summary>Makes a verifier for one document.</summary>
    /// <param name="spec">The document.</param>
    public TrafficVerifier(Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        _spec = spec;
        _space = new(spec);
        _routes = new(spec);
        var validator = new SchemaValidator(spec.Root, spec.FileRoot);
        _bodies = new(_space, validator, _draft);
        _parameters = new(_space, validator);
    }

    /// <summary>Checks the exchanges of an HTTP Archive.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="SpecException">The file is missing or is no HTTP Archive, or a schema of the document cannot be used.</exception>
    public void Add(string path)
    {
        try
        {
            foreach (var entry in HarFile.Read(path))
                Check(entry);
        }
        catch (SchemaException e)
        {
            // Its place begins with the file's name where that is another one than the document's.
            var file = e.SchemaPointer.StartsWith('#') ? _spec.Name : "";
            throw new SpecException(file + e.SchemaPointer, e.Reason, innerException: e);
        }
    }

    /// <summary>What was found so far.</summary>
    /// <returns>The report.</returns>
    public TrafficReport Report()
    {
        var findings = _tally.Findings;
        var members = new HashSet<JToken>(_operations.Values.SelectMany(o => o.Members.Seen), ReferenceEqualityComparer.Instance);
        return new(
            _spec.Name,
            _exchanges,
            _foreign,
            findings,
            Coverage.Of(_spec, _space, _routes, _seen, members),
            [.. InOrder().Select(o => o.Sum(_space, findings))]
        );
    }

    /// <summary>An overlay that would add the members which were seen and are not declared, with what their values allow to say of
    /// them.</summary>
    /// <returns>The overlay as JSON; null where every member is declared.</returns>
    public string? Draft() => _draft.Overlay(_spec.Is30);

    private IEnumerable<OperationLog> InOrder() =>
        _routes.All.Select(endpoint => _operations.GetValueOrDefault(Name(endpoint))).OfType<OperationLog>().DistinctBy(o => o.Operation);

    private static string Name(Endpoint endpoint) => $"{endpoint.Method.ToUpperInvariant()} {endpoint.Path}";

    private void Check(HarEntry entry)
    {
        if (_routes.Find(entry.Method, entry.Url) is not { } endpoint)
        {
            if (!_routes.IsOurs(entry.Url))
            {
                _foreign++;
            }
            else
            {
                At(entry, $"{entry.Method} {entry.Url.AbsolutePath}", "request")
                    .Add("undeclared-operation", "", "the operation is not declared");
            }
            return;
        }

        _exchanges++;
        var operation = Name(endpoint);
        if (!_operations.TryGetValue(operation, out var log))
            _operations.Add(operation, log = new(operation, endpoint));
        log.Add(entry);
        _seen.Add(operation);
        var request = At(entry, operation, "request");
        foreach (var parameter in _parameters.Check(entry, endpoint, request))
            _seen.Add($"{operation} {parameter}");
        if (_spec.Follow(endpoint.Operation["requestBody"]) is { } body)
            Body(request, log.Members, entry.Request, body, PayloadDirection.Request);
        Response(entry, log, endpoint);
    }

    private void Response(HarEntry entry, OperationLog log, Endpoint endpoint)
    {
        var operation = log.Operation;
        // A status of 0 is a request that was never answered.
        if (entry.Status == 0)
            return;
        var responses = endpoint.Operation.Object("responses");
        var at = At(entry, operation, $"response {entry.Status}");
        var key = new[] { $"{entry.Status}", $"{entry.Status / 100}XX", "default" }.FirstOrDefault(k => responses?[k] is not null);
        if (key is null)
        {
            at.Add("undeclared-status", "", $"the status {entry.Status} is not declared");
            return;
        }

        _seen.Add($"{operation} {key}");
        if (_spec.Follow(responses![key]) is not { } response)
            return;
        HeaderCheck.Check(_spec, entry.Response, response, at);
        Body(at, log.Members, entry.Response, response, PayloadDirection.Response);
    }

    private void Body(MessagePlace at, MemberWalk members, HarMessage message, JObject owner, PayloadDirection direction)
    {
        var content = owner.Object("content");
        if (message.BrokenJson)
            at.Add("broken-json", "", "the body is no valid JSON");
        if (content is null || message.MediaType is not { } type)
            return;
        var media = content.Properties().FirstOrDefault(m => MediaTypeName.Covers(m.Name, type));
        if (media is null)
        {
            if (content.Count > 0 && message.Body is not null)
                at.Add("undeclared-media-type", MediaTypeName.Of(type), $"the media type {type} is not declared");
            return;
        }

        if (message.Body is { } body && (media.Value as JObject)?["schema"] is { } schema)
            _bodies.Check(body, schema, direction, members, at);
    }

    private MessagePlace At(HarEntry entry, string operation, string side) =>
        new(operation, side, entry.Where, _tally.Add) { Day = entry.Day };
}

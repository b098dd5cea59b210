using ClientGen.JsonSchema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Specs;

/// <summary>A vendor's document, from the bytes checked in under <c>specs/</c>.</summary>
internal sealed class SpecDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private SpecDocument(JObject json)
    {
        Validator = new SchemaValidator(json);
        BasePath = (string?)json["servers"]?[0]?["url"] is { } server ? new Uri(server).AbsolutePath.TrimEnd('/') : "";
        Key = SpecKey.Read(json);
        Operations = [.. ReadOperations(json, BasePath)];
    }

    /// <summary>What stands before every path, as in <c>/v2</c>; empty where nothing does.</summary>
    public string BasePath { get; }

    /// <summary>Where the key is sent.</summary>
    public SpecKey Key { get; }

    public SchemaValidator Validator { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>Reads the document embedded for a vendor.</summary>
    public static SpecDocument Load(string vendor)
    {
        var resource = vendor + "/openapi.json";
        using var stream =
            typeof(SpecDocument).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The document {resource} is not embedded in this build.");
        using var reader = new JsonTextReader(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return new SpecDocument(JObject.Load(reader));
    }

    private static IEnumerable<SpecOperation> ReadOperations(JObject json, string basePath)
    {
        foreach (var path in ((JObject)json["paths"]!).Properties())
        {
            var pathPointer =
                "/paths/" + path.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            foreach (var operation in ((JObject)path.Value).Properties().Where(p => Methods.Contains(p.Name)))
            {
                var pointer = $"{pathPointer}/{operation.Name}";
                var parameters = Parameters(json, path.Value, pathPointer).Concat(Parameters(json, operation.Value, pointer));
                yield return new SpecOperation(operation.Name, path.Name, pointer, (JObject)operation.Value, parameters, basePath);
            }
        }
    }

    private static IEnumerable<SpecParameter> Parameters(JObject json, JToken owner, string pointer) =>
        (owner["parameters"] as JArray ?? []).Select(
            (parameter, i) =>
                (string?)parameter["$ref"] is { } reference
                    ? Parameter(json.SelectToken("$." + reference[2..].Replace('/', '.'))!, reference[1..])
                    : Parameter(parameter, $"{pointer}/parameters/{i}")
        );

    private static SpecParameter Parameter(JToken parameter, string pointer) =>
        new(
            (string)parameter["name"]!,
            (string)parameter["in"]!,
            (bool?)parameter["required"] ?? false,
            pointer + "/schema",
            (JObject)parameter["schema"]!
        );
}

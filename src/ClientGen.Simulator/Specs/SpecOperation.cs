using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Specs;

/// <summary>One operation of the document.</summary>
internal sealed class SpecOperation
{
    private readonly Regex _path;

    // A name in a path may be none for a group of a regular expression.
    private readonly IReadOnlyList<string> _names;

    public SpecOperation(Endpoint endpoint, IEnumerable<SpecParameter> parameters, string basePath)
    {
        Method = endpoint.Method.ToUpperInvariant();
        Name = Method + " " + endpoint.Path;
        Pointer = JsonPointer.Of(endpoint.Operation)[1..];
        Json = endpoint.Operation;
        Parameters = [.. parameters];
        _names = [.. Regex.Matches(endpoint.Path, @"\{([^}]+)\}").Select(m => m.Groups[1].Value)];
        var escaped = Regex.Replace(
            endpoint.Path,
            @"\{([^}]+)\}|([^{]+)",
            m => m.Groups[1].Success ? "([^/]+)" : Regex.Escape(m.Groups[2].Value)
        );
        _path = new Regex("^" + Regex.Escape(basePath) + escaped + "$", RegexOptions.CultureInvariant);
        LiteralLength = endpoint.Path.Length - Regex.Matches(endpoint.Path, @"\{[^}]+\}").Sum(m => m.Length);
    }

    /// <summary>Method and path template, as in <c>GET /v1/image/edit/batch/{task_id}</c>.</summary>
    public string Name { get; }

    public string Method { get; }

    /// <summary>Where the operation stands in the document.</summary>
    public string Pointer { get; }

    public JObject Json { get; }

    public IReadOnlyList<SpecParameter> Parameters { get; }

    /// <summary>How much of the path is fixed: the more, the better the match.</summary>
    public int LiteralLength { get; }

    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var match = _path.Match(path);
        return match.Success
            ? match
                .Groups.Values.Skip(1)
                .Zip(_names)
                .ToDictionary(part => part.Second, part => Uri.UnescapeDataString(part.First.Value), StringComparer.Ordinal)
            : null;
    }

    /// <summary>The pointer of the request body's schema for a media type, or null where the operation does not take it.</summary>
    public string? BodySchema(string mediaType) =>
        Json["requestBody"]?["content"]?[mediaType]?["schema"] is null
            ? null
            : $"{Pointer}/requestBody/content/{JsonPointer.Escape(mediaType)}/schema";

    public IEnumerable<string> BodyMediaTypes => ((JObject?)Json["requestBody"]?["content"])?.Properties().Select(p => p.Name) ?? [];

    /// <summary>The pointer of a JSON response's schema, or null where the document gives none for the status.</summary>
    public string? ResponseSchema(int status) =>
        Json["responses"]?[status.ToString(System.Globalization.CultureInfo.InvariantCulture)]?["content"]?["application/json"]?["schema"]
            is null
            ? null
            : $"{Pointer}/responses/{status}/content/application~1json/schema";
}

/// <summary>A path or query parameter and where its schema stands.</summary>
internal sealed record SpecParameter(string Name, string In, bool Required, string SchemaPointer, JObject Schema);
